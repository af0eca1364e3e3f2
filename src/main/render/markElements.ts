import type { Node } from 'prosemirror-model'

/** The marks that HTML has an element for that says nothing more, wherever they are written. */
export const markElements: Readonly<Record<string, string>> = {
  highlight: 'mark',
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
}

/** The sign of a footnote is a link of its own, and stands in no other. */
export function unlinkedNote(node: Node): Node {
  return node.type.name === 'footnote' ? node.mark(node.marks.filter(mark => mark.type.name !== 'link')) : node
}
