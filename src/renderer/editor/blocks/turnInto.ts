import type { Node, Schema } from '@tiptap/pm/model'
import { TextSelection, type Command } from '@tiptap/pm/state'
import { blockText } from '../../../shared/document/blockText.ts'
import { emptyParagraph, nodeOf, ownStep } from '../sections/sections.ts'
import { currentBlock } from './currentBlock.ts'
import { t } from '../../words/t.ts'

/** What a block can be turned into, and what that is called. */
export const blockKinds = {
  paragraph: t('Text'),
  subheading: t('Subheading'),
  bulletList: t('Bulleted list'),
  orderedList: t('Numbered list'),
  taskList: t('Task list'),
  blockquote: t('Quote'),
  callout: t('Callout'),
  spoiler: t('Spoiler'),
  codeBlock: t('Code block'),
} as const
export type BlockKind = keyof typeof blockKinds

export function isBlockKind(name: string): name is BlockKind {
  return Object.hasOwn(blockKinds, name)
}

/** Turns the block that holds the caret into another kind; what it says stays. False for what can be no other kind. */
export function turnInto(kind: BlockKind): Command {
  return (state, dispatch) => {
    const block = currentBlock(state)
    if (!block || block.node.type.name === kind) return false
    const made = turned(state.schema, block.node, kind)
    if (!made) return false
    if (!dispatch) return true
    const { pos, node } = block
    const tr = state.tr.replaceWith(pos, pos + node.nodeSize, made)
    // The caret stays at the letter that it was at, counted through the text.
    const before = state.doc.textBetween(pos, Math.max(pos, Math.min(state.selection.from, pos + node.nodeSize))).length
    const end = pos + made.reduce((size, each) => size + each.nodeSize, 0)
    let left = before
    let at: number | null = null
    tr.doc.nodesBetween(pos, end, (each, place) => {
      if (at !== null || !each.isTextblock) return at === null
      const length = each.textContent.length
      if (left <= length) at = place + 1 + Math.min(left, each.content.size)
      else left -= length
      return false
    })
    if (at !== null) tr.setSelection(TextSelection.create(tr.doc, at))
    dispatch(ownStep(tr))
    return true
  }
}

/** The blocks that say the same as another kind; null where that can't be. */
export function turned(schema: Schema, block: Node, kind: BlockKind): Node[] | null {
  const flow = contentsOf(schema, block)
  if (!flow) return null
  switch (kind) {
    case 'paragraph':
      return flow
    case 'subheading':
      return flow.map(each =>
        each.type.name === 'paragraph' && !hasBreak(each) ? nodeOf(schema, 'subheading', { level: 3 }, each.content) : each,
      )
    case 'bulletList':
    case 'orderedList':
      return [nodeOf(schema, kind, null, itemsOf(schema, block, flow, 'listItem'))]
    case 'taskList':
      return [nodeOf(schema, kind, null, itemsOf(schema, block, flow, 'taskItem'))]
    case 'codeBlock': {
      const text = flow
        .map(each => (each.isTextblock ? blockText(each) : each.textContent))
        .join('\n')
        .replaceAll('\ufffc', '')
      return [nodeOf(schema, 'codeBlock', null, text ? schema.text(text) : undefined)]
    }
    default:
      return [nodeOf(schema, kind, null, flow)]
  }
}

const lists: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'taskList'])

/** What a block holds, as blocks that may stand in any frame. */
function contentsOf(schema: Schema, block: Node): Node[] | null {
  const { name } = block.type
  if (name === 'paragraph') return [block]
  if (name === 'subheading') return [nodeOf(schema, 'paragraph', null, block.content)]
  if (name === 'codeBlock')
    return block.textContent.split('\n').map(line => nodeOf(schema, 'paragraph', null, line ? schema.text(line) : undefined))
  if (lists.has(name)) return block.children.flatMap(item => item.children)
  if (name === 'blockquote' || name === 'callout' || name === 'spoiler') return [...block.children]
  return null
}

/** The items of a list stay items; of anything else each block becomes one. */
function itemsOf(schema: Schema, block: Node, flow: readonly Node[], item: 'listItem' | 'taskItem'): Node[] {
  if (lists.has(block.type.name)) return block.children.map(each => nodeOf(schema, item, null, each.content))
  return flow.map(each => nodeOf(schema, item, null, each.type.name === 'paragraph' ? each : [emptyParagraph(schema), each]))
}

function hasBreak(paragraph: Node): boolean {
  return paragraph.children.some(child => child.type.name === 'hardBreak')
}
