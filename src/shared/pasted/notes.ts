import type { Element, ElementContent } from 'hast'
import { element, elementsIn, isBlank, isElement, rewrite, said, textIn, type Parent } from './tree.ts'

const holders = /^_?(?:ftn|edn|sdfootnote|sdendnote|fn|note|footnote)[-:_]?\w*$/iu

/** Puts the footnotes of a copied document where they are called for, as `span[data-footnote]`, and takes them away from its end. */
export function placeNotes(root: Parent): void {
  const all = elementsIn(root)
  const references = all.filter(isReference)
  if (references.length === 0) return
  const parents = new Map<Element, Element>()
  for (const each of all) for (const child of each.children) if (isElement(child)) parents.set(child, each)
  const targets = new Map<string, Element>()
  for (const each of all) {
    for (const name of [said(each, 'id'), each.tagName === 'a' ? said(each, 'name') : ''])
      if (name !== '' && !targets.has(name)) targets.set(name, each)
  }
  const notes = new Map<Element, ElementContent[]>()
  const gone = new Set<Element>()
  for (const reference of references) {
    const target = targets.get(fragmentOf(reference))
    const holder = target && holderOf(target, parents)
    if (!holder || elementsIn(holder).includes(reference)) continue
    notes.set(reference, noteIn(holder))
    gone.add(holder)
  }
  rewrite(root, node => {
    const note = notes.get(node)
    if (note) return [element('span', { dataFootnote: '' }, note)]
    if (gone.has(node)) return []
    // What held notes alone goes with them, and so does the line above them.
    const list = /mso-element:\s*(?:footnote|endnote)-list/iu.test(said(node, 'style'))
    return list && [...elementsIn(node)].every(each => each.tagName === 'hr' || isBlank(each)) ? [] : [node]
  })
}

function isReference(of: Element): boolean {
  if (of.tagName !== 'a' || fragmentOf(of) === '') return false
  if (/^(?:sdfootnoteanc|sdendnoteanc|footnote-ref)$/u.test(said(of, 'className')) || said(of, 'role') === 'doc-noteref') return true
  if (of.properties.dataFootnoteRef !== undefined) return true
  return /^_?(?:ftn|edn)\d+$/iu.test(fragmentOf(of)) && !/^_(?:ftnref|ednref)/iu.test(fragmentOf(of)) && textIn(of).trim() !== ''
}

function fragmentOf(of: Element): string {
  const href = said(of, 'href')
  const at = href.indexOf('#')
  // Word writes the address of the file that it copies from before it.
  return at === 0 || (at > 0 && href.startsWith('file:')) ? href.slice(at + 1) : ''
}

function holderOf(target: Element, parents: ReadonlyMap<Element, Element>): Element | null {
  let block: Element | null = null
  for (let at: Element | undefined = target; at; at = parents.get(at)) {
    if ((at.tagName === 'div' && holders.test(said(at, 'id'))) || at.tagName === 'li') return at
    if (at.tagName === 'p') block ??= at
    if (/^(?:body|td|section)$/u.test(at.tagName)) break
  }
  return block
}

/** The words of a note, its paragraphs on lines of their own, without the way back. */
function noteIn(holder: Element): ElementContent[] {
  rewrite(holder, node => (isWayBack(node) ? [] : [node]))
  const paragraphs = elementsIn(holder).filter(each => each.tagName === 'p')
  const lines = paragraphs.length > 0 ? paragraphs.map(each => each.children) : [holder.children]
  const words = lines.filter(line => line.some(child => !isBlank(child)))
  const content = words.flatMap((line, i) => (i === 0 ? line : [element('br', {}, []), ...line]))
  const [first, ...rest] = content
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : content
}

function isWayBack(node: Element): boolean {
  if (node.tagName !== 'a') return false
  return (
    /^_?(?:ftnref|ednref|sdfootnote\d+anc|sdendnote\d+anc|fnref)/iu.test(fragmentOf(node)) ||
    said(node, 'role') === 'doc-backlink' ||
    node.properties.dataFootnoteBackref !== undefined ||
    /^(?:[↩↑^⤴]\uFE0E?\uFE0F?)+$/u.test(textIn(node).trim())
  )
}
