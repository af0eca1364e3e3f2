import { isElement, rewrite, said, textIn, type Parent } from './tree.ts'

/** A sign that calls for a note or a comment: a number, a letter or a mark, mostly in brackets. */
const sign = /^\[?(?:\d{1,3}|[a-z]{1,2}|[*†‡§])\]?$/iu

/**
 * Takes away links to places of the page or the document that something was copied from: such a place is not here. Their words stay;
 * the raised sign of a note or a comment, whose words did not come along, goes too.
 */
export function dropLostLinks(root: Parent): void {
  rewrite(root, (node, within) => {
    if (node.tagName === 'sup' && node.children.length === 0) return []
    if (node.tagName !== 'a' || !said(node, 'href').startsWith('#')) return [node]
    const isRaised =
      (isElement(within) && within.tagName === 'sup') || node.children.some(child => isElement(child) && child.tagName === 'sup')
    return isRaised && sign.test(textIn(node).trim()) ? [] : node.children
  })
}
