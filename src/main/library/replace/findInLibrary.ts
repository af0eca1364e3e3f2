import type { JobControl } from '../../../shared/contract/access.ts'
import type { Parsed } from '../../../shared/contract/contract.ts'
import { noCharacter } from '../../../shared/document/blockText.ts'
import { AppError } from '../../../shared/errors.ts'
import { newestFirst } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { FindRequest, Found, FoundArticle, ReplaceHit, ReplacePart } from '../../../shared/model/replacement.ts'
import { all, first, glance, type Db } from '../sql.ts'
import { matchingKeys } from '../articleList/summaries.ts'
import { readTexts, textsOf, type ArticleText, type ArticleTexts } from './articleTexts.ts'
import { likelyArticles } from './likelyArticles.ts'
import { TextMatcher, type TextMatch } from './TextMatcher.ts'
import { phrase } from '../../../shared/words/phrase.ts'

/** So many places come with what is found. The others are asked for when somebody comes to them (`placesIn`). */
const mostShown = 5000
/** So many articles are looked through before others have a turn. */
const atOnce = 50
/** After so many that need not be read it is said how far it is. */
const oftenEnough = 5000
/** How much of a text is shown around a place, in characters. */
const around = { before: 48, after: 64 }

/** Among so many articles it is not worth asking first which of them may hold a place. */
const fewArticles = 200

export type FindBounds = Readonly<{ few?: number; shown?: number }>

/** Every place where a query is found, by article, the newest first. Throws `bad-request` and `cancelled`. */
export async function findInLibrary(
  db: Db,
  request: FindRequest,
  control: JobControl,
  { few = fewArticles, shown = mostShown }: FindBounds = {},
): Promise<Found> {
  const { query, parts } = request
  const matcher = new TextMatcher(query)
  const asked = keysOf(db, request)
  const likely = asked.length > few ? await likelyArticles(db, request, matcher, control) : () => true
  const articles: FoundArticle[] = []
  let total = 0
  let read = 0
  for (const [index, key] of asked.entries()) {
    if (index % oftenEnough === 0) control.progress(phrase('Looking through articles'), index, asked.length)
    if (!likely(key)) continue
    if (read++ % atOnce === 0) {
      control.progress(phrase('Looking through articles'), index, asked.length)
      await new Promise(resolve => setImmediate(resolve))
      if (control.signal.aborted) throw new AppError('cancelled', 'Cancelled.')
    }
    const texts = db.transaction(() => readKey(db, key))()
    const article = texts && foundIn(db, texts, matcher, parts)
    if (!article) continue
    articles.push(articles.length > 0 && total + article.count > shown ? { ...article, hits: [] } : article)
    total += article.count
  }
  return { articles, total }
}

/** The places of one article, as they are now; null where there are none. Throws `bad-request`. */
export function placesIn(db: Db, { id, query, parts }: Parsed<'replace:look'>): FoundArticle | null {
  const texts = glance(db, () => readTexts(db, id))
  return texts && foundIn(db, texts, new TextMatcher(query), parts)
}

/** The keys of the articles that are named, or else pass the filter, in their order. */
function keysOf(db: Db, { ids, filter }: FindRequest): readonly number[] {
  if (!ids) return matchingKeys(db, { ...filter, inTrash: false }, newestFirst)
  const rows = all<{ key: number }>(
    db,
    'SELECT article.key FROM json_each(?) AS place CROSS JOIN article ON article.id = place.value ORDER BY place.key',
    [JSON.stringify(ids)],
  )
  return rows.map(({ key }) => key)
}

function readKey(db: Db, key: number): ArticleTexts | null {
  const row = first<{ id: ArticleId }>(db, 'SELECT id FROM article WHERE key = ?', [key])
  return row ? readTexts(db, row.id) : null
}

function foundIn(db: Db, article: ArticleTexts, matcher: TextMatcher, parts: readonly ReplacePart[]): FoundArticle | null {
  const hits = matchesIn(db, article, matcher, parts).flatMap(({ text, matches }) => matches.map(match => hitOf(text, match)))
  const { id, version, title, language } = article
  return hits.length > 0 ? { id, version, title, language, count: hits.length, hits } : null
}

/** The places of an article, text by text. Sections that can't hold any are not read. */
export function matchesIn(
  db: Db,
  article: ArticleTexts,
  matcher: TextMatcher,
  parts: readonly ReplacePart[],
): { text: ArticleText; matches: TextMatch[] }[] {
  const inSections = parts.includes('heading') || parts.includes('text')
  const texts = textsOf(db, article, parts, section => inSections && matcher.mayFind(section.likely))
  const matches = matcher.find(texts.map(({ text }) => text))
  return texts.map((text, index) => ({ text, matches: matches[index] ?? [] }))
}

function hitOf({ part, section, text }: ArticleText, { from, to, groups, named }: TextMatch): ReplaceHit {
  const start = Math.max(0, from - around.before)
  const end = Math.min(text.length, to + around.after)
  return {
    part,
    sectionId: section?.id ?? null,
    heading: section?.heading ?? null,
    before: (start > 0 ? '…' : '') + line(whole(text.slice(start, from))),
    match: text.slice(from, to),
    after: line(whole(text.slice(to, end))) + (end < text.length ? '…' : ''),
    groups: [...groups],
    named,
  }
}

function line(piece: string): string {
  return piece.replaceAll(noCharacter, '').replaceAll(/\s+/gu, ' ')
}

/** A cut may have gone through a character that is two units long. */
function whole(piece: string): string {
  return piece.replaceAll(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '')
}
