import type { Element, ElementContent } from 'hast'
import { h } from './elements.ts'
import { markAttributes, marks } from '../../shared/document/marks.ts'
import type { Rating, Subject } from '../../shared/model/subject.ts'
import { writtenYear } from './dates.ts'
import { conjunctions, decimals, minutes } from './formatters.ts'
import { webHref } from './href.ts'
import { outwardRel } from './outward.ts'
import type { Scope } from './scope.ts'
import { starCount, stars } from './stars.ts'

/** What is reviewed, and the judgement. Null if the article says nothing of either. */
export function facts(scope: Scope): Element | null {
  const { subject, rating } = scope.page.article.header
  const list = subject && subjectFacts(subject, scope)
  const judged = rating && judgement(rating, scope)
  return list || judged ? h('div', { className: ['facts'] }, list, judged) : null
}

/** The same facts at a place of the text, without the marks that say them to machines a second time. */
export function factsBlock(scope: Scope): Element | null {
  const { subject } = scope.page.article.header
  const list = subject && subjectFacts(subject, scope)
  const plain = list && withoutMarks(list)
  if (!scope.marked) return plain
  return h('div', { className: ['facts-block'], [markAttributes.facts]: '' }, plain)
}

function withoutMarks(element: Element): Element {
  const { className: _, [property]: __, [seriesProperty]: ___, ...properties } = element.properties
  const children = element.children.map(child => (child.type === 'element' ? withoutMarks(child) : child))
  return { ...element, properties, children }
}

// As hast names the attributes.
const property = 'dataSubject'
const seriesProperty = 'dataSeries'

function subjectFacts(subject: Subject, scope: Scope): Element | null {
  const { words, language, said } = scope
  const row = (term: string, value: ElementContent[]) =>
    value.length === 0 ? null : h('div', h('dt', { lang: said.lang }, term), h('dd', value))
  const rows = [
    row(words.subjects[subject.type], nameOf(subject, scope)),
    row(words.creators[subject.type], creatorsOf(subject, language.tag)),
    row(words.year, yearOf(subject, language.tag)),
    row(words.country, subject.country ? [h('span', { className: [marks.country] }, subject.country)] : []),
    row(words.duration, durationOf(subject, language.tag)),
  ].filter(found => found !== null)
  if (rows.length === 0) return null
  const marked = { [markAttributes.subjectType]: subject.type, [markAttributes.series]: subject.series?.trim() || null }
  return h('dl', { className: [marks.subject, marks.subjectRoot], ...marked }, rows)
}

function nameOf({ name, link }: Subject, scope: Scope): ElementContent[] {
  const href = webHref(link)
  if (href === null) return name ? [h('span', { className: [marks.title] }, name)] : []
  const rel = outwardRel(href, scope)
  if (!name) return [h('a', { className: [marks.url], href, rel }, new URL(href).hostname)]
  return [h('a', { className: [marks.title, marks.url], href, rel }, name)]
}

function creatorsOf({ creators }: Subject, language: string): ElementContent[] {
  const names = creators.filter(name => name.trim() !== '')
  let next = 0
  return conjunctions(language)
    .formatToParts(names)
    .map(part => {
      if (part.type === 'literal') return { type: 'text', value: part.value }
      return h('span', { className: [marks.author] }, names[next++])
    })
}

function yearOf({ year }: Subject, language: string): ElementContent[] {
  if (year === null) return []
  const text = writtenYear(year, language)
  // Checkers take a year before 1000 for a slip.
  if (year < 1000) return [h('data', { className: [marks.published], value: String(year) }, text)]
  return [h('time', { className: [marks.published], dateTime: String(year) }, text)]
}

function durationOf({ duration }: Subject, language: string): ElementContent[] {
  if (duration === null) return []
  const text = minutes(language).format(duration)
  return [h('time', { className: [marks.duration], dateTime: `PT${duration}M` }, text)]
}

function judgement(rating: Rating, scope: Scope): Element {
  const number = decimals(scope.saidIn)
  const text = filled(scope.words.outOf, number.format(rating.value), number.format(rating.best)).join('')
  const written = filled(
    scope.words.outOf,
    h('data', { className: [marks.rating], value: String(rating.value) }, number.format(rating.value)),
    h('data', { className: [marks.best], value: String(rating.best) }, number.format(rating.best)),
  )
  const worst = h('data', { className: [marks.worst], value: String(rating.worst), hidden: true })
  const count = starCount(rating)
  if (count === null) return h('p', { className: ['rating'] }, h('span', { className: ['score'], ...scope.said }, written), worst)
  // The drawing speaks for both, so that a screen reader says it once.
  return h(
    'p',
    { className: ['rating'] },
    stars(rating.value, count, text),
    ' ',
    h('span', { className: ['score'], ariaHidden: 'true', ...scope.said }, written),
    worst,
  )
}

export function filled<T>(pattern: string, value: T, best: T): (T | string)[] {
  return pattern.split(/(\{value\}|\{best\})/).map(part => (part === '{value}' ? value : part === '{best}' ? best : part))
}
