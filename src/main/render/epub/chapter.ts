import type { Element } from 'hast'
import { h } from '../elements.ts'
import { facts } from '../facts.ts'
import { footnotes } from '../footnotes.ts'
import { readingList } from '../lists.ts'
import { byline, coverFigure, heading, standfirst } from '../opening.ts'
import type { Fragment } from '../page.ts'
import { scopeOf, titleOf } from '../scope.ts'
import { section } from '../sections.ts'
import { bookTree } from './bookTree.ts'
import { bookFile } from './bookFile.ts'

/** A place that the table of contents leads to, within its chapter. */
export type Entry = Readonly<{ id: string; text: string }>

/** A chapter: its file, and what the book says of it. */
export type Chapter = Readonly<{
  xhtml: string
  title: string
  language: string
  direction: 'ltr' | 'rtl'
  entries: readonly Entry[]
  drawn: boolean
}>

/** One article as a chapter. Throws `bad-request` if a section is not in the document's grammar. */
export function chapter(fragment: Fragment): Chapter {
  const scope = scopeOf(fragment, true)
  const { header } = fragment.article
  const title = titleOf(header.title, scope)
  const opening = [
    { ...heading(scope), properties: { ...heading(scope).properties, id: 'title' } },
    classed(standfirst(scope), 'standfirst'),
  ]
  scope.anchors.take('title', 'title')
  const picture = coverFigure(scope)
  const text = fragment.article.sections.map(stored => section(stored, scope))
  const notes = footnotes(scope)
  const lists = fragment.lists.flatMap(entry => readingList(entry, scope) ?? [])
  const [body] = bookTree([
    h(
      'section',
      { role: 'doc-chapter', ariaLabelledBy: ['title'], 'epub:type': 'chapter' },
      h('header', ...opening, byline(scope, null), picture, facts(scope)),
      text,
      notes,
      lists,
    ),
  ])
  const { tag, direction } = scope.language
  return {
    xhtml: bookFile({ title, language: tag, direction, body: body ? [body] : [] }),
    title,
    language: tag,
    direction,
    entries: body ? entriesOf(body) : [],
    drawn: body !== undefined && holds(body, 'svg'),
  }
}

function classed(element: Element | null, name: string): Element | null {
  return element && { ...element, properties: { ...element.properties, className: [name] } }
}

/** The headings of the sections, in the order of the chapter. */
function entriesOf(body: Element): Entry[] {
  return body.children.flatMap((child): Entry[] => {
    if (child.type !== 'element' || child.tagName !== 'section') return []
    const title = child.children.find(node => node.type === 'element' && node.tagName === 'h2')
    if (title?.type !== 'element') return []
    const text = textOf(title).replaceAll(/\s+/gu, ' ').trim()
    return text && typeof title.properties.id === 'string' ? [{ id: title.properties.id, text }] : []
  })
}

/** The words of a heading, without the signs that call for notes. */
function textOf(element: Element): string {
  return element.children
    .map(child => {
      if (child.type === 'text') return child.value
      return child.type === 'element' && !isNoteSign(child) ? textOf(child) : ''
    })
    .join('')
}

function isNoteSign({ tagName, children }: Element): boolean {
  return tagName === 'sup' && children.some(child => child.type === 'element' && child.properties.role === 'doc-noteref')
}

function holds(element: Element, tagName: string): boolean {
  return element.children.some(child => child.type === 'element' && (child.tagName === tagName || holds(child, tagName)))
}
