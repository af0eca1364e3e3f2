import type { Element } from 'hast'
import { h } from './elements.ts'
import { readingMinutes } from '../../shared/document/text.ts'
import { markAttributes, marks } from '../../shared/document/marks.ts'
import { hasText } from './cleanText.ts'
import { dated, dotted } from './details.ts'
import { figure } from './figure.ts'
import { webHref } from './href.ts'
import type { Scope } from './scope.ts'
import { counted } from './words/words.ts'

/** The title as the page's only `h1`. */
export function heading({ page, said, words }: Scope): Element {
  const { title } = page.article.header
  return hasText(title)
    ? h('h1', { className: [marks.title] }, title)
    : h('h1', { className: [marks.title], lang: said.lang, [markAttributes.untitled]: '' }, words.untitled)
}

/** Null if the article has none. */
export function standfirst({ page }: Scope): Element | null {
  const text = page.article.header.standfirst
  return text ? h('p', { className: [marks.standfirst] }, text) : null
}

/** The picture that the page opens with. Null if there is none. */
export function coverFigure(scope: Scope): Element | null {
  const { cover } = scope.page.article.header
  return cover && figure({ ...cover, decorative: false, size: 'text', focus: cover.focus ?? '' }, 'cover', scope)
}

/** Who, when and how long. `authorHref` is where the site has all that they wrote. */
export function byline(scope: Scope, authorHref: string | null): Element {
  const { page, words, said, saidIn } = scope
  const { article } = page
  const { author, publishedAt, canonicalUrl } = article.header
  const parts: Element[] = []
  const card = { className: [marks.author, 'h-card'] }
  if (author) parts.push(authorHref === null ? h('span', card, author) : h('a', { ...card, href: authorHref }, author))
  if (publishedAt) {
    const time = dated(publishedAt, 'long', scope)
    const url = webHref(canonicalUrl)
    parts.push(url === null ? time : h('a', { className: [marks.url], href: url }, time))
  }
  parts.push(h('span', { className: ['length'], ...said }, counted(words.minutesToRead, readingMinutes(article.words), saidIn)))
  return h('p', { className: ['byline'] }, dotted(parts))
}
