/** What of a page's head the frame shows. Its policy is the frame's own, and what machines read is for machines. */
const shownInHead = 'title, style, meta[name="viewport"], meta[name="color-scheme"]'
/** What is nothing to look at, or would lead the frame elsewhere. */
const leftOut = 'script, base, link, iframe, object, embed, meta[http-equiv]'

/** Makes a document say what `html` says by changing what differs alone: what is read stays where it is, and no picture is loaded again. */
export function patchPage(page: Document, html: string): void {
  const frame = page.defaultView
  if (!frame) return
  // The frame's own: by the window's policy the style sheet would be refused.
  const next = new frame.DOMParser().parseFromString(html, 'text/html')
  for (const element of next.querySelectorAll(leftOut)) element.remove()
  for (const element of Array.from(next.head.children)) if (!element.matches(shownInHead)) element.remove()
  takeAttributes(page.documentElement, next.documentElement)
  takeChildren(page.head, next.head)
  takeAttributes(page.body, next.body)
  takeChildren(page.body, next.body)
}

function takeAttributes(element: Element, next: Element): void {
  // The root's style is the frame's: whether it is light or dark. A spoiler that was opened stays open.
  const kept = element.localName === 'html' ? 'style' : element.localName === 'details' ? 'open' : null
  for (const { name } of Array.from(element.attributes)) if (name !== kept && !next.hasAttribute(name)) element.removeAttribute(name)
  for (const { name, value } of next.attributes)
    if (name !== kept && element.getAttribute(name) !== value) element.setAttribute(name, value)
}

function takeChildren(parent: Element, next: Element): void {
  const [before, after] = [[...parent.childNodes], [...next.childNodes]]
  let start = 0
  while (start < before.length && start < after.length && same(before[start], after[start])) start += 1
  let end = 0
  while (end < before.length - start && end < after.length - start && same(before.at(-1 - end), after.at(-1 - end))) end += 1
  const gone = before.slice(start, before.length - end)
  const come = after.slice(start, after.length - end)
  if (gone.length === come.length && gone.every((node, i) => isAlike(node, come[i]))) {
    for (const [i, node] of gone.entries()) takeNode(node, come[i])
    return
  }
  const behind = before[before.length - end] ?? null
  const olds = pairs(gone, come)
  const kept = new Set(olds.values())
  for (const node of gone) if (!kept.has(node)) node.remove()
  for (const node of come) {
    const old = olds.get(node)
    if (old) takeNode(old, node)
    parent.insertBefore(old ?? parent.ownerDocument.adoptNode(node), behind)
  }
}

/** For what comes, that which goes and is the same thing: a section or a list, by its id. */
function pairs(gone: readonly ChildNode[], come: readonly ChildNode[]): ReadonlyMap<ChildNode, ChildNode> {
  const known = new Map(gone.map(node => [nameOf(node), node]))
  known.delete(null)
  return new Map(
    come.flatMap(node => {
      const old = known.get(nameOf(node))
      return old && isAlike(old, node) ? [[node, old] as const] : []
    }),
  )
}

function takeNode(node: Node, next: Node | undefined): void {
  if (!next || same(node, next)) return
  if (isElement(node) && isElement(next)) {
    takeAttributes(node, next)
    takeChildren(node, next)
  } else node.nodeValue = next.nodeValue
}

function same(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b)
}

/** Whether one can become the other by its attributes and children. */
function isAlike(a: Node, b: Node | undefined): boolean {
  return b !== undefined && a.nodeType === b.nodeType && a.nodeName === b.nodeName && nameOf(a) === nameOf(b)
}

function nameOf(node: Node): string | null {
  return isElement(node) ? (node.getAttribute('data-section') ?? node.getAttribute('data-list')) : null
}

// Not by its class: what is in a frame is made of the frame's.
function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
