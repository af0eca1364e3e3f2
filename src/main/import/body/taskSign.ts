import type { Element, Nodes } from 'hast'
import { markAttributes, marks } from '../../../shared/document/marks.ts'
import { attribute, childElements, findElement, hasClass, isElement, lineOf } from '../html/elements.ts'
import { property } from '../html/property.ts'

const checkedProperty = property(markAttributes.checked)

/** The box at the start of an item of a task list, and whether it is ticked; null for an item without one. */
export function taskSign(item: Element, exact: boolean): { sign: Element; checked: boolean } | null {
  const own = attribute(item, checkedProperty)
  const label = own === null ? undefined : childElements(item).find(child => hasClass(child, marks.label))
  if (label) return { sign: label, checked: own === 'true' }
  const box = exact ? null : findElement(item, e => e.tagName === 'input' && attribute(e, 'type') === 'checkbox')
  return box && textBefore(item, box) === '' ? { sign: box, checked: attribute(box, 'checked') !== null } : null
}

/** The children of an element without one part, however deep it stands. */
export function withoutPart(element: Element, part: Element): Element['children'] {
  return element.children.flatMap((child): Element['children'] => {
    if (child === part) return []
    return isElement(child) && findElement(child, e => e === part) ? [{ ...child, children: withoutPart(child, part) }] : [child]
  })
}

function textBefore(element: Element, part: Element): string {
  const before: Nodes[] = []
  for (const child of element.children) {
    if (child === part) break
    if (isElement(child) && findElement(child, e => e === part)) return (before.map(lineOf).join('') + textBefore(child, part)).trim()
    before.push(child)
  }
  return before.map(lineOf).join('').trim()
}
