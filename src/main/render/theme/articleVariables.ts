import type { Element, RootContent } from 'hast'
import type { Cover } from '../../../shared/model/article.ts'
import { readingMinutes } from '../../../shared/document/text.ts'
import { marks } from '../../../shared/document/marks.ts'
import { hasText } from '../cleanText.ts'
import { machineDate, writtenDate } from '../dates.ts'
import { facts } from '../facts.ts'
import { footnotes } from '../footnotes.ts'
import { readingList } from '../lists.ts'
import { byline, coverFigure, heading, standfirst } from '../opening.ts'
import { focusClasses } from '../figure.ts'
import type { PageList } from '../page.ts'
import { srcsetOf, type PictureSource } from '../pictures.ts'
import { titleOf, type Scope } from '../scope.ts'
import { section } from '../sections.ts'
import { counted } from '../words/words.ts'
import { write } from '../write.ts'
import { SafeHtml } from './SafeHtml.ts'
import type { Variables } from './Templates.ts'

/** Where a site has what an article names, as seen from its page; by itself, a page has none of it. */
export interface ArticleLinks {
  readonly author: (name: string) => string | null
  readonly tag: (name: string) => string | null
  readonly subject: (name: string) => string | null
}

export const noLinks: ArticleLinks = { author: () => null, tag: () => null, subject: () => null }

/** `article` as templates see it: facts as plain data, and its parts as HTML. Throws `bad-request` like `section`. */
export function articleVariables(scope: Scope, links: ArticleLinks): Variables {
  const { page, language, words, saidIn } = scope
  const { article } = page
  const { header } = article
  // Ids are given in the order of the page, and the policy of its head allows the pictures that it shows.
  const cover = coverFigure(scope)
  const content = safe(article.sections.map(stored => section(stored, scope)))
  const notes = safe([footnotes(scope)])
  const lists = page.lists.flatMap(entry => shownList(entry, scope))
  const isReview = header.rating !== null && header.subject !== null && hasText(header.subject.name)
  return {
    title: titleOf(header.title, scope),
    standfirst: header.standfirst,
    author: header.author === '' ? null : { name: header.author, url: links.author(header.author) },
    language: language.tag,
    direction: language.direction,
    date: dateVariable(header.publishedAt, language.tag),
    minutes: readingMinutes(article.words),
    reading_time: counted(words.minutesToRead, readingMinutes(article.words), saidIn),
    words: article.words,
    views: header.views === null ? null : { count: header.views, text: counted(words.views, header.views, saidIn) },
    tags: header.tags.map(name => ({ name, url: links.tag(name) })),
    subject: header.subject && {
      ...header.subject,
      type_name: words.subjects[header.subject.type],
      url: links.subject(header.subject.name),
    },
    rating: header.rating,
    class: isReview ? `${marks.article} ${marks.review}` : marks.article,
    heading_html: safe([heading(scope)]),
    standfirst_html: safe([standfirst(scope)]),
    byline_html: safe([byline(scope, links.author(header.author))]),
    cover_html: safe([cover]),
    cover: header.cover && coverVariable(header.cover, page.images(header.cover.asset)),
    facts_html: safe([facts(scope)]),
    content_html: content,
    footnotes_html: notes,
    lists,
  }
}

/** A cover for templates. `srcset` is null where it is there in one size alone, and `focus_class` where it has no focal point. */
export function coverVariable(cover: Pick<Cover, 'focus'>, source: PictureSource | null): Variables | null {
  const focus = focusClasses(cover.focus).join(' ') || null
  return source && { ...cover, focus_class: focus, url: source.src, srcset: source.sizes?.length ? srcsetOf(source.sizes) : null }
}

/** A date for templates: `iso` for `datetime`, `long` and `medium` for people. Null where there is none. */
export function dateVariable(iso: string | null, language: string): Variables | null {
  if (iso === null) return null
  return {
    iso: machineDate(iso),
    long: writtenDate(iso, language, 'long'),
    medium: writtenDate(iso, language, 'medium'),
    year: iso.slice(0, 4),
  }
}

function shownList(entry: PageList, scope: Scope): Variables[] {
  const list = readingList(entry, scope)
  return list ? [{ heading: entry.heading, html: safe([list]) }] : []
}

/** Nodes of ours as a template puts them out. */
export function safe(nodes: readonly (RootContent | Element | null)[]): SafeHtml {
  return new SafeHtml(write(nodes.filter(node => node !== null)).trimEnd())
}
