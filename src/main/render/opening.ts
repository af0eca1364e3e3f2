import type { Element } from 'hast'
import { h } from 'hastscript'
import { readingMinutes } from '../../shared/document/text.ts'
import { markAttributes, marks } from '../../shared/document/marks.ts'
import { hasText } from './cleanText.ts'
import { dated, dotted } from './details.ts'
import { facts } from './facts.ts'
import { figure } from './figure.ts'
import { webHref } from './href.ts'
import type { Scope } from './scope.ts'
import { counted } from './words/words.ts'

/** What stands above the text: title, standfirst, who and when, cover, facts. */
export function opening(scope: Scope): Element {
  const { title, standfirst, cover } = scope.page.article.header
  return h(
    'header',
    hasText(title)
      ? h('h1', { className: [marks.title] }, title)
      : h('h1', { className: [marks.title], lang: scope.said.lang, [markAttributes.untitled]: '' }, scope.words.untitled),
    standfirst ? h('p', { className: [marks.standfirst] }, standfirst) : null,
    byline(scope),
    cover ? figure({ ...cover, decorative: false }, true, scope) : null,
    facts(scope),
  )
}

function byline(scope: Scope): Element {
  const { page, words, said, saidIn } = scope
  const { article } = page
  const { author, publishedAt, canonicalUrl } = article.header
  const parts: Element[] = []
  if (author) parts.push(h('span', { className: [marks.author, 'h-card'] }, author))
  if (publishedAt) {
    const time = dated(publishedAt, 'long', scope)
    const url = webHref(canonicalUrl)
    parts.push(url === null ? time : h('a', { className: [marks.url], href: url }, time))
  }
  parts.push(h('span', { className: ['length'], ...said }, counted(words.minutesToRead, readingMinutes(article.words), saidIn)))
  return h('p', { className: ['byline'] }, dotted(parts))
}
