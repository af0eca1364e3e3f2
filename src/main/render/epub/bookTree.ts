import type { Element, ElementContent, Properties } from 'hast'

/** Properties that mean something on a page on the web and nothing in a book. */
const ofPages = new Set(['loading', 'decoding', 'rel', 'ariaCurrent'])

/** Names of ours are for import, and the style sheet of books asks for none of theirs. */
const keptClasses = new Set([
  'standfirst',
  'byline',
  'facts',
  'rating',
  'stars',
  'blank',
  'callout',
  'label',
  'spoiler',
  'tasks',
  'table',
  'scores',
  'pros',
  'cons',
])
const keptAlignments = /^(?:align-(?:center|end)|size-(?:wide|full|left|right))$/

/** What books call the parts of a page (EPUB 3 Structural Semantics Vocabulary). */
const semantics: Readonly<Record<string, string>> = { 'doc-noteref': 'noteref', 'doc-endnotes': 'footnotes' }

/**
 * A tree of a page as a chapter of a book holds it: ids that XML takes, the book's own names for notes and what calls for them, no
 * marks of ours. A link to a place that the chapter doesn't have becomes its text.
 */
export function bookTree(nodes: readonly Element[]): Element[] {
  const ids = new Map<string, string>()
  collectIds(nodes, ids)
  return nodes.flatMap(node => changed(node, ids, false).filter(each => each.type === 'element'))
}

function collectIds(nodes: readonly ElementContent[], ids: Map<string, string>): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const { id } = node.properties
    if (typeof id === 'string' && !ids.has(id)) ids.set(id, `place-${ids.size + 1}`)
    collectIds(node.children, ids)
  }
}

function changed(node: ElementContent, ids: ReadonlyMap<string, string>, inNotes: boolean): ElementContent[] {
  if (node.type !== 'element') return [node]
  const { tagName, properties } = node
  // What is hidden on a page is there for machines that read pages.
  if (properties.hidden === true) return []
  const role = typeof properties.role === 'string' ? properties.role : ''
  const notes = role === 'doc-endnotes'
  const children = node.children.flatMap(child => changed(child, ids, inNotes || notes))
  const href = typeof properties.href === 'string' ? properties.href : ''
  const target = href.startsWith('#') ? ids.get(decoded(href.slice(1))) : undefined
  if (tagName === 'a' && href.startsWith('#') && target === undefined) return children
  const isNote = inNotes && tagName === 'li' && properties.id !== undefined
  const type = semantics[role] ?? (isNote ? 'footnote' : undefined)
  return [
    {
      ...node,
      tagName: tagName === 'nav' ? 'section' : tagName,
      properties: {
        ...(type === undefined ? {} : { 'epub:type': type }),
        ...propertiesOf(properties, ids),
        ...(target === undefined ? {} : { href: `#${target}` }),
      },
      children,
    },
  ]
}

function propertiesOf(properties: Properties, ids: ReadonlyMap<string, string>): Properties {
  const kept: Properties = {}
  for (const [name, value] of Object.entries(properties)) {
    if (ofPages.has(name) || name.startsWith('data')) continue
    if (name === 'id') kept.id = ids.get(String(value))
    else if (name === 'ariaLabelledBy') kept[name] = (Array.isArray(value) ? value : []).map(id => ids.get(String(id)) ?? String(id))
    else if (name === 'className') {
      const classes = (Array.isArray(value) ? value : []).map(String).filter(each => keptClasses.has(each) || keptAlignments.test(each))
      if (classes.length > 0) kept[name] = classes
    } else kept[name] = value
  }
  return kept
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
