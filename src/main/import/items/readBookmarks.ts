import type { Element } from 'hast'
import type { FoundList } from '../../../shared/model/itemsFound.ts'
import { attribute, childElements, elementsOf, lineOf, type HastParent } from '../html/elements.ts'
import { parseHtml } from '../html/parseHtml.ts'
import { itemOf } from './itemOf.ts'

/** Whether a page is a browser's export of its bookmarks (the Netscape bookmark file format). */
export function isBookmarks(text: string): boolean {
  return /^\s*<!doctype netscape-bookmark-file-1/iu.test(text.slice(0, 500))
}

/** Bookmarks: each folder that holds some is a list of its own. A description becomes the note. */
export function readBookmarks(text: string): FoundList[] {
  const { root } = parseHtml(text)
  const lists: FoundList[] = []
  const walk = (parent: HastParent, list: FoundList) => {
    let inner: FoundList = list
    for (const element of elementsOf(parent, each => each.tagName !== 'dl' && each.tagName !== 'a')) {
      if (/^h[1-6]$/u.test(element.tagName)) {
        inner = { name: lineOf(element).slice(0, 500) || null, items: [] }
        if (list === top && element.tagName === 'h1') top = inner
        lists.push(inner)
      } else if (element.tagName === 'dl') walk(element, inner)
      else if (element.tagName === 'a') {
        const item = itemOf({ title: lineOf(element), url: attribute(element, 'href'), note: noteAfter(parent, element) })
        if (item) list.items.push(item)
      }
    }
  }
  let top: FoundList = { name: null, items: [] }
  lists.push(top)
  walk(root, top)
  return lists.filter(({ items }) => items.length > 0)
}

/** The `dd` that follows a bookmark's `dt`: as far as its own text goes, since browsers nest what comes after. */
function noteAfter(list: HastParent, link: Element): string | null {
  const parts = childElements(list)
  const at = parts.findIndex(part => part === link || [...elementsOf(part)].includes(link))
  const next = parts[at + 1]
  if (next?.tagName !== 'dd') return null
  const text = next.children.flatMap(child => (child.type === 'text' ? [child.value] : [])).join(' ')
  return text.trim() || null
}
