import type { Nodes, Root } from 'hast'
import { findRelativeDate } from '../../../shared/written/relativeDate.ts'
import { headingLevel, isElement } from '../html/elements.ts'

const longest = 200

/** A page on which "3 days ago" and "yesterday" are the days that they were on `base` (an ISO day). Titles stay as they are. */
export function datedFrom(page: Root, base: string): Root {
  const inside = (node: Nodes): Nodes => {
    if (node.type === 'text') return { ...node, value: node.value.length > longest ? node.value : withDays(node.value, base) }
    if (!('children' in node) || (isElement(node) && (node.tagName === 'a' || headingLevel(node) > 0))) return node
    return Object.assign({ ...node }, { children: node.children.map(inside) })
  }
  const dated = inside(page)
  return dated.type === 'root' ? dated : page
}

/** A text in which each stretch between signs that is such a day, or has one in it, says the day itself. */
export function withDays(text: string, base: string): string {
  return text.replaceAll(/[^|·•()[\],–—\n]+/gu, stretch => {
    const word = stretch.trim()
    const named = findRelativeDate(word, base, true)
    if (named && named.start === 0 && named.end === word.length) return stretch.replace(word, named.date)
    const found = findRelativeDate(stretch, base, false)
    return found ? `${stretch.slice(0, found.start)}${found.date}${stretch.slice(found.end)}` : stretch
  })
}
