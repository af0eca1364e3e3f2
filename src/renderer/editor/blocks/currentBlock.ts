import type { Node } from '@tiptap/pm/model'
import { NodeSelection, type EditorState } from '@tiptap/pm/state'

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
  return names[type.name] ?? (type.name === 'callout' ? `Callout (${String(attrs.kind)})` : 'Block')
}

const names: Readonly<Record<string, string>> = {
  paragraph: 'Paragraph',
  subheading: 'Subheading',
  bulletList: 'Bulleted list',
  orderedList: 'Numbered list',
  taskList: 'Task list',
  blockquote: 'Quote',
  spoiler: 'Spoiler',
  table: 'Table',
  codeBlock: 'Code block',
  image: 'Image',
  gallery: 'Gallery',
  horizontalRule: 'Rule',
  prosAndCons: 'Pros and cons',
  rating: 'Rating',
  facts: 'Facts',
  embed: 'Card',
}
