import type { Element } from 'hast'
import { h } from 'hastscript'
import { marks } from '../../shared/document/marks.ts'
import { hasText } from './cleanText.ts'
import { footnotes } from './footnotes.ts'
import { head } from './head.ts'
import { readingList } from './lists.ts'
import { opening } from './opening.ts'
import type { Page } from './page.ts'
import { scopeOf, textId, type Scope } from './scope.ts'
import { section } from './sections.ts'
import { write } from './write.ts'

/**
 * One article as a whole HTML document that needs nothing else: no script, no network, its style sheet inside. The text is
 * escaped by the serialiser alone. `shared/document/marks.ts` says which marks it carries, so that import gives the same article
 * back; what has no visible place on a page (slug, status, views) is in `<meta name="deckle:…">`.
 *
 * The same page gives the same bytes, whatever the locale and the time zone of the computer. Throws `bad-request` if a section
 * is not in the document's grammar.
 */
export function renderPage(page: Page): string {
  const scope = scopeOf(page, true)
  const body = h(
    'body',
    h('a', { className: ['skip'], href: `#${textId}`, ...scope.said }, scope.words.skip),
    h('main', post(scope), ...page.lists.map(list => readingList(list, scope))),
  )
  const html = h('html', { lang: scope.language.tag, dir: scope.language.direction }, head(page, scope), body)
  return write([{ type: 'doctype' }, html])
}

function post(scope: Scope): Element {
  const { article } = scope.page
  const { subject, rating, tags } = article.header
  const isReview = rating !== null && subject !== null && hasText(subject.name)
  const content = article.sections.map(stored => section(stored, scope))
  return h(
    'article',
    { className: isReview ? [marks.article, marks.review] : [marks.article] },
    opening(scope),
    h('div', { className: [marks.content], id: textId }, content),
    footnotes(scope),
    tags.length > 0 ? h('footer', tagList(tags)) : null,
  )
}

function tagList(tags: readonly string[]): Element {
  return h(
    'ul',
    { className: ['tags'] },
    tags.map(tag => h('li', { className: [marks.tag] }, tag)),
  )
}
