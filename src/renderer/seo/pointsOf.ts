import type { Node } from '@tiptap/pm/model'

/** How many points its pros and cons make, as search engines are told them: those that say something. */
export function pointsOf(doc: Node): number {
  let count = 0
  doc.descendants(node => {
    if (node.type.name !== 'pros' && node.type.name !== 'cons') return true
    node.forEach(item => {
      if (item.textContent.trim() !== '') count += 1
    })
    return false
  })
  return count
}
