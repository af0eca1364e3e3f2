import type { Node } from '@tiptap/pm/model'
import { NodeSelection, type EditorState } from '@tiptap/pm/state'
import { t } from '../../words/t.ts'

/** A block of a section, and the position before it. */
export type PlacedBlock = { readonly node: Node; readonly pos: number }

/** The block of a section that the selection begins in, or that is selected; null in a section's heading and outside of blocks. */
export function currentBlock({ selection }: EditorState): PlacedBlock | null {
  const { $from } = selection
  if ($from.depth >= 2) {
    const node = $from.node(2)
    return node.type.name === 'sectionHeading' ? null : { node, pos: $from.before(2) }
  }
  const isBlock = $from.depth === 1 && selection instanceof NodeSelection && selection.node.type.name !== 'sectionHeading'
  return isBlock ? { node: selection.node, pos: $from.pos } : null
}

/** What a block is called where one speaks of it. */
export function blockName({ type, attrs }: Node): string {
  return names[type.name] ?? (type.name === 'callout' ? t('Callout ({kind})', { kind: String(attrs.kind) }) : t('Block'))
}

const names: Readonly<Record<string, string>> = {
  paragraph: t('Paragraph'),
  subheading: t('Subheading'),
  bulletList: t('Bulleted list'),
  orderedList: t('Numbered list'),
  taskList: t('Task list'),
  blockquote: t('Quote'),
  spoiler: t('Spoiler'),
  table: t('Table'),
  codeBlock: t('Code block'),
  image: t('Image'),
  gallery: t('Gallery'),
  horizontalRule: t('Rule'),
  prosAndCons: t('Pros and cons'),
  rating: t('Rating'),
  facts: t('Facts'),
  embed: t('Card'),
}
