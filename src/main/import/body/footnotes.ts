import type { Element, Nodes } from 'hast'
import type { Node } from 'prosemirror-model'
import { documentSchema } from '../../../shared/document/schema.ts'
import { plainText } from '../../../shared/document/text.ts'
import {
  attribute,
  childElements,
  elementsOf,
  hasClass,
  headingLevel,
  isBlock,
  isElement,
  lineOf,
  type HastParent,
} from '../html/elements.ts'

/** The footnotes of a page: each by the id that references lead to, and all that holds them and is no other text. */
export type Notes = Readonly<{ byId: ReadonlyMap<string, Element>; taken: ReadonlySet<Nodes> }>

export const noNotes: Notes = { byId: new Map(), taken: new Set() }

/**
 * Finds the footnotes that references on a page lead to: of Markdown, of Word, of blogs and of our own pages. Those are
 * taken at their word: `exact`.
 */
export function findNotes(page: HastParent, exact: boolean): Notes {
  const parents = new Map<Element, HastParent>()
  const ids = new Map<string, Element>()
  const references: Element[] = []
  const walk = (parent: HastParent) => {
    for (const child of childElements(parent)) {
      parents.set(child, parent)
      const id = attribute(child, 'id')
      if (id && !ids.has(id)) ids.set(id, child)
      if (isReference(child, exact)) references.push(child)
      walk(child)
    }
  }
  walk(page)
  const byId = new Map<string, Element>()
  for (const reference of references) {
    const id = fragmentOf(reference)
    const target = blockAround(ids.get(id) ?? ids.get(id.replace(/^_/u, '')), parents)
    if (target && headingLevel(target) === 0 && !contains(target, reference) && lineOf(target)) byId.set(id, target)
  }
  return { byId, taken: holders(new Set(byId.values()), parents) }
}

/** The id of the note that an element calls for, or null if it is no reference to one. */
export function referenceTo(element: Element, exact: boolean): string | null {
  if (isReference(element, exact)) return fragmentOf(element)
  if (element.tagName !== 'sup') return null
  const [only, ...others] = element.children.filter(child => !(child.type === 'text' && !child.value.trim()))
  return others.length === 0 && isElement(only) && isReference(only, exact) ? fragmentOf(only) : null
}

/** What a note says, as the content of a footnote: its blocks on lines of their own, without the way back. */
export function noteContent(blocks: readonly Node[]): Node[] {
  return blocks.flatMap((block, index) => {
    const content = block.isTextblock ? block.children.flatMap(inNote) : textNodes(plainText(block))
    return index > 0 && content.length > 0 ? [documentSchema.nodes.hardBreak.create(), ...content] : content
  })
}

function inNote(node: Node): readonly Node[] {
  return node.type.name === 'footnote' ? node.children : [node]
}

function textNodes(text: string): Node[] {
  return text ? [documentSchema.text(text.replaceAll('\n', ' '))] : []
}

function isReference(element: Element, exact: boolean): boolean {
  if (element.tagName !== 'a' || fragmentOf(element) === '' || lineOf(element) === '' || isBackLink(element, exact)) return false
  if (attribute(element, 'role') === 'doc-noteref') return true
  if (exact) return false
  if (attribute(element, 'dataFootnoteRef') !== null) return true
  if (hasClass(element, 'footnote-ref')) return true
  return (
    /^_?(?:fn|note|ref|ftn|footnote|sdfootnote|easy-footnote)/iu.test(fragmentOf(element)) &&
    /^[[(]?(?:\p{N}{1,4}|[*†‡§¶]{1,3}|[ivx]{1,5})[\])]?$/iu.test(lineOf(element))
  )
}

/** Whether a node is the link behind a note that leads back to the text. */
function isBackLink(node: Nodes, exact: boolean): boolean {
  if (!isElement(node) || node.tagName !== 'a') return false
  if (attribute(node, 'role') === 'doc-backlink') return true
  if (exact) return false
  if (attribute(node, 'dataFootnoteBackref') !== null) return true
  if (/^_?(?:fnref|ftnref|footnote-ref|sdfootnote\d+anc|ref-)/iu.test(fragmentOf(node))) return true
  return /^(?:[↩↑^⤴]\uFE0E?\uFE0F?\d*)+$/u.test(lineOf(node).replaceAll(' ', ''))
}

export function withoutBackLinks(element: Element, exact: boolean): Element {
  const kept = element.children.filter(child => !isBackLink(child, exact))
  return { ...element, children: kept.map(child => (isElement(child) ? withoutBackLinks(child, exact) : child)) }
}

function fragmentOf(element: Element): string {
  const href = attribute(element, 'href') ?? ''
  return href.startsWith('#') ? decoded(href.slice(1)) : ''
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** The block that an id names a place in. */
function blockAround(element: Element | undefined, parents: ReadonlyMap<Element, HastParent>): Element | null {
  let at: HastParent | undefined = element
  while (at && isElement(at) && !isBlock(at)) at = parents.get(at)
  return at && isElement(at) && at.tagName !== 'body' && at.tagName !== 'html' ? at : null
}

function contains(parent: Element, wanted: Element): boolean {
  for (const element of elementsOf(parent)) if (element === wanted) return true
  return false
}

/** The notes, and what holds nothing but notes, their heading and a rule. */
function holders(notes: ReadonlySet<Element>, parents: ReadonlyMap<Element, HastParent>): Set<Nodes> {
  const taken = new Set<Nodes>(notes)
  const others = (parent: HastParent) => {
    const list: readonly Nodes[] = parent.children
    return list.filter(child => !taken.has(child) && !(child.type === 'text' && !child.value.trim()))
  }
  let level = [...notes]
  while (level.length > 0) {
    const next: Element[] = []
    for (const element of level) {
      const parent = parents.get(element)
      if (!parent || !isElement(parent) || taken.has(parent) || parent.tagName === 'body' || parent.tagName === 'article') continue
      if (!others(parent).every(child => isElement(child) && (headingLevel(child) > 0 || child.tagName === 'hr'))) continue
      taken.add(parent)
      next.push(parent)
    }
    level = next
  }
  return taken
}
