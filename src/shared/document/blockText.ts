import type { Node } from 'prosemirror-model'

/** Stands in a text for what is no character of it. */
export const noCharacter = '\ufffc'

/**
 * The text of a text block or of a footnote, in which every offset is the position in its content: a line break is a line
 * feed, and a footnote that is called for is as many `noCharacter` as it is long.
 */
export function blockText(block: Node): string {
  let text = ''
  block.forEach(child => {
    if (child.isText) text += child.text ?? ''
    else text += child.type.name === 'hardBreak' ? '\n' : noCharacter.repeat(child.nodeSize)
  })
  return text
}

/** Whether a node holds text itself: a text block, or a footnote. */
export function holdsText(node: Node): boolean {
  return node.isTextblock || node.type.name === 'footnote'
}
