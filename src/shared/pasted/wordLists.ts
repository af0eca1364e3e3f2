import type { Element, ElementContent } from 'hast'
import { element, elementsIn, isElement, rewrite, said, textIn, type Parent } from './tree.ts'

const listStyle = /mso-list:\s*l(?<list>\d+)\s+level(?<level>\d)/iu
/** What stands before an item that is counted: a number, a letter or a Roman numeral, and a sign after it. */
const counted = /^\(?(?:(?<number>\d{1,4})|[a-z]{1,5})[.)]/iu
/** A sign as Word sets it, where nothing says that it is one. */
const sign = /^\s*(?:[·•o§Ø\uF0B7\uF0A7\uF0D8–-]|\(?(?:\d{1,4}|[a-z]{1,5})[.)])[\s\u00A0]+$/iu

type Item = Readonly<{ list: string; level: number; label: string; content: ElementContent[] }>
type Open = { readonly list: string; readonly levels: Element[] }

/** Whether HTML has lists as Word writes them. */
export function hasWordLists(html: string): boolean {
  return /mso-list:\s*l\d/iu.test(html)
}

/**
 * Makes lists of what Word writes as lists: each item is a paragraph, its list and level are in a style of its own, and its sign
 * stands before the text.
 */
export function makeWordLists(root: Parent): void {
  for (const parent of [root, ...elementsIn(root)]) {
    if (!parent.children.some(child => isElement(child) && listStyle.test(said(child, 'style')))) continue
    let open: Open | null = null
    const children: ElementContent[] = []
    for (const child of parent.children) {
      if (child.type === 'doctype') continue
      const item = isElement(child) && /^(?:p|div|h[1-6])$/u.test(child.tagName) ? itemOf(child) : null
      if (item) {
        if (!open || open.list !== item.list) open = { list: item.list, levels: [] }
        place(item, open.levels, children)
      } else {
        // Spaces and comments between the paragraphs part no lists.
        const isText = isElement(child) || (child.type === 'text' && child.value.trim() !== '')
        if (isText) open = null
        if (isText || open === null) children.push(child)
      }
    }
    parent.children = children
  }
}

function itemOf(paragraph: Element): Item | null {
  const { list, level } = listStyle.exec(said(paragraph, 'style'))?.groups ?? {}
  if (list === undefined || level === undefined) return null
  let label = ''
  rewrite(paragraph, child => {
    if (!/mso-list:\s*ignore/iu.test(said(child, 'style'))) return [child]
    label += textIn(child)
    return []
  })
  const first = paragraph.children.find(child => textIn(child).trim() !== '')
  if (label === '' && isElement(first) && first.tagName === 'span' && sign.test(textIn(first))) {
    label = textIn(first)
    paragraph.children = paragraph.children.filter(child => child !== first)
  }
  return { list, level: Number(level), label: label.trim(), content: paragraph.children }
}

/** Puts an item into the list of its level; `levels` are the lists that are open, the outermost first. */
function place({ level, label, content }: Item, levels: Element[], into: ElementContent[]): void {
  const depth = Math.max(1, Math.min(level, levels.length + 1))
  levels.length = Math.min(levels.length, depth)
  let list = levels[depth - 1]
  if (!list) {
    // A single “o” is the sign that Word puts before the second level.
    const number = counted.exec(label)
    const start = Number(number?.groups?.number ?? 1)
    list = element(number ? 'ol' : 'ul', number && start > 1 ? { start: String(start) } : {}, [])
    const above = levels.at(-1)?.children.at(-1)
    if (isElement(above)) above.children.push(list)
    else into.push(list)
    levels.push(list)
  }
  list.children.push(element('li', {}, [element('p', {}, content)]))
}
