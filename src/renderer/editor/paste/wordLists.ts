const listStyle = /mso-list:\s*l(?<list>\d+)\s+level(?<level>\d)/iu
/** What stands before an item that is counted: a number, a letter or a Roman numeral, and a sign after it. */
const counted = /^\(?(?:(?<number>\d{1,4})|[a-z]{1,5})[.)]/iu

type Item = Readonly<{ paragraph: Element; list: string; level: number; label: string }>

/**
 * HTML that Word has put on the clipboard, with its lists as lists. Word writes each item as a paragraph, says list and level in a
 * style of its own, and puts the sign before the text. Anything else comes back as it is.
 */
export function withWordLists(html: string): string {
  if (!/mso-list:\s*l\d/iu.test(html)) return html
  const page = new DOMParser().parseFromString(html.replaceAll(/<!\[(?:if[^\]]*|endif)\]>/giu, ''), 'text/html')
  let open: { readonly list: string; readonly levels: Element[] } | null = null
  for (const paragraph of page.querySelectorAll('p, h1, h2, h3, h4')) {
    const item = itemOf(paragraph)
    if (!item) {
      open = null
      continue
    }
    const before = paragraph.previousElementSibling
    const goesOn: boolean = open !== null && open.list === item.list && before === open.levels[0]
    if (!open || !goesOn) open = { list: item.list, levels: [] }
    place(item, open.levels, page)
  }
  return page.documentElement.innerHTML
}

function itemOf(paragraph: Element): Item | null {
  const { list, level } = listStyle.exec(paragraph.getAttribute('style') ?? '')?.groups ?? {}
  if (list === undefined || level === undefined) return null
  const signs = [...paragraph.querySelectorAll('span')].filter(span => /mso-list:\s*ignore/iu.test(span.getAttribute('style') ?? ''))
  const label = signs
    .map(sign => sign.textContent ?? '')
    .join('')
    .trim()
  for (const sign of signs) sign.remove()
  return { paragraph, list, level: Number(level), label }
}

/** Moves an item's text into the list of its level; `levels` are the lists that are open, the outermost first. */
function place({ paragraph, level, label }: Item, levels: Element[], page: Document): void {
  const depth = Math.max(1, Math.min(level, levels.length + 1))
  levels.length = Math.min(levels.length, depth)
  let list = levels[depth - 1]
  if (!list) {
    const number = counted.exec(label)
    // A single “o” is the sign that Word puts before the second level.
    list = page.createElement(number ? 'ol' : 'ul')
    const start = Number(number?.groups?.number ?? 1)
    if (number && start > 1) list.setAttribute('start', String(start))
    const above = levels.at(-1)?.lastElementChild
    if (above) above.append(list)
    else paragraph.before(list)
    levels.push(list)
  }
  const item = page.createElement('li')
  const text = page.createElement('p')
  text.append(...paragraph.childNodes)
  item.append(text)
  list.append(item)
  paragraph.remove()
}
