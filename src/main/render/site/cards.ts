import { h } from '../elements.ts'
import { decimals } from '../formatters.ts'
import { languageOf } from '../language.ts'
import { starCount, stars } from '../stars.ts'
import { coverVariable, dateVariable, safe } from '../theme/articleVariables.ts'
import type { Variables } from '../theme/Templates.ts'
import { en } from '../words/en.ts'
import { counted, wordsOf } from '../words/words.ts'
import { relative, type Card, type SiteContext, type SitePath } from './frame.ts'
import { pictureFrom } from './pictureFiles.ts'

const known = new WeakMap<SiteContext, WeakMap<Card, Map<string, Variables>>>()

/**
 * A card as templates see it from one page, in the site's language: only title and standfirst are in the article's own. Pages
 * from which everything is reached in the same way see the same one.
 */
export function cardVariables(card: Card, from: SitePath, context: SiteContext): Variables {
  let ofContext = known.get(context)
  if (!ofContext) known.set(context, (ofContext = new WeakMap()))
  let ofCard = ofContext.get(card)
  if (!ofCard) ofContext.set(card, (ofCard = new Map()))
  const root = relative(from, '')
  let found = ofCard.get(root)
  if (!found) ofCard.set(root, (found = madeVariables(card, from, context)))
  return found
}

function madeVariables(card: Card, from: SitePath, context: SiteContext): Variables {
  const { frame, ways } = context
  const site = languageOf(frame.language)
  const own = languageOf(card.language)
  const words = wordsOf(site.base) ?? en
  const saidIn = words === en ? 'en' : site.tag
  const to = (path: SitePath | undefined) => (path === undefined ? null : relative(from, path))
  return {
    url: relative(from, card.path),
    title: card.title.trim() === '' ? words.untitled : card.title,
    standfirst: card.standfirst,
    language: own.tag,
    direction: own.direction,
    author: card.author === '' ? null : { name: card.author, url: to(ways.authors.get(card.author)) },
    date: dateVariable(card.date, site.tag),
    reading_time: counted(words.minutesToRead, card.minutes, saidIn),
    views: card.views === null ? null : { count: card.views, text: counted(words.views, card.views, saidIn) },
    tags: card.tags.map(name => ({ name, url: to(ways.tags.get(name)) })),
    subject: card.subject && {
      ...card.subject,
      type_name: words.subjects[card.subject.type],
      url: to(ways.subjects.get(card.subject.name)),
    },
    rating: card.rating && ratingVariable(card.rating, words.outOf, saidIn),
    cover: card.cover && coverVariable(card.cover, pictureFrom(from, context)(card.cover.asset)),
  }
}

function ratingVariable(rating: NonNullable<Card['rating']>, outOf: string, language: string): Variables {
  const number = decimals(language)
  const text = outOf.replace('{value}', number.format(rating.value)).replace('{best}', number.format(rating.best))
  const count = starCount(rating)
  return { ...rating, text, html: safe([count === null ? h('span', { className: ['score'] }, text) : stars(rating.value, count, text)]) }
}
