import { hasClassOf, rewrite, said, type Parent } from './tree.ts'

/** What somebody changed in a document with its changes kept, as if all of them were accepted: what was deleted is gone, what was added is text like any other. */
export function takeChanges(root: Parent): void {
  rewrite(root, node => {
    const isChange = said(node, 'cite') !== '' || said(node, 'dateTime') !== '' || said(node, 'datetime') !== ''
    if (node.tagName === 'del' && isChange) return []
    if (node.tagName === 'ins' && isChange) return node.children
    return hasClassOf(node, /^msoDel$/u) ? [] : [node]
  })
}
