import type { SmartTest } from '../../../shared/model/smartRule.ts'
import { AppError } from '../../../shared/errors.ts'
import { parseQuery } from '../../../shared/search/parseQuery.ts'
import { firstListRow, firstSectionRow } from '../search/searchIndex.ts'
import { foldedTerm, ftsTerm } from '../search/searchTerms.ts'
import { column, type Db } from '../sql.ts'
import { withinTag, withinTagParams } from '../tags/tags.ts'
import type { Bound } from './Selection.ts'

/** `set`, where there is one, gives the keys of all articles that pass; it uses an index. */
export type LeafSelection = Readonly<{ test: string; set?: string }>

type Leaf = Exclude<SmartTest, { is: 'related' }>

const dateColumns = { published: 'published_at', edited: 'updated_at', created: 'created_at' } as const
const dayMs = 86_400_000

/** The articles that pass one test. Throws `bad-request` for a text that is no query. */
export function leafSelection(db: Db, leaf: Leaf, bound: Bound): LeafSelection {
  switch (leaf.is) {
    case 'tag':
      return tagged(db, [leaf.name], bound)
    case 'author':
      return simple(`article.author = ${bound.add(leaf.name)} COLLATE NOCASE`)
    case 'subject':
      return about("json_extract(article.subject, '$.name')", leaf.name, bound)
    case 'series':
      return about("json_extract(article.subject, '$.series')", leaf.name, bound)
    case 'creator':
      return createdBy([leaf.name], bound)
    case 'kind':
      return ofKind(leaf.kind, bound)
    case 'status':
      return simple(`article.status = ${bound.add(leaf.status)}`)
    case 'language':
      return inLanguage(leaf.language, bound)
    case 'rating':
      return simple(`article.rating_share BETWEEN ${bound.add(leaf.from)} AND ${bound.add(leaf.until)}`)
    case 'views':
      return simple(`article.views >= ${bound.add(leaf.atLeast)}`)
    case 'date':
      return dated(leaf, bound)
    case 'recent': {
      const since = Date.now() - leaf.days * dayMs
      return simple(
        `article.${dateColumns[leaf.of]} >= ${bound.add(leaf.of === 'published' ? new Date(since).toISOString().slice(0, 10) : since)}`,
      )
    }
    case 'text':
      return holding(db, leaf.text, bound)
    default:
      return leaf satisfies never
  }
}

/** A test that an index of the article table can answer. Without the trash, as the indexes are. */
function simple(test: string): LeafSelection {
  return { test: `(${test})`, set: `SELECT key FROM article WHERE trashed_at IS NULL AND ${test}` }
}

/** Articles with one of these tags, or one nested in them. */
export function tagged(db: Db, names: readonly string[], bound: Bound): LeafSelection {
  const ids = names.flatMap(name => column<number>(db, `SELECT id FROM tag WHERE ${withinTag}`, withinTagParams(name.normalize('NFC'))))
  const among = `tag_id IN (SELECT value FROM json_each(${bound.add(JSON.stringify(ids))}))`
  return {
    test: `EXISTS (SELECT 1 FROM article_tag WHERE article_tag.article = article.key AND ${among})`,
    set: `SELECT article_tag.article AS key FROM article_tag WHERE ${among}`,
  }
}

/** The search index finds the names as words; the test compares them whole. */
function foundAbout(names: readonly string[], test: string, bound: Bound): LeafSelection {
  const terms = names.flatMap(name => {
    const folded = foldedTerm({ text: name, prefix: false })
    return (folded && ftsTerm(folded)) || []
  })
  if (terms.length === 0) return { test: `(article.subject IS NOT NULL AND ${test})` }
  const match = bound.add(`{subject} : (${terms.join(' OR ')})`)
  return {
    test: `(article.subject IS NOT NULL AND ${test})`,
    set: `SELECT article.key FROM article WHERE key IN (SELECT rowid FROM search WHERE search MATCH ${match} AND rowid < ${firstSectionRow})`,
  }
}

/** Articles about what has this name, or is of this series. */
export function about(field: string, name: string, bound: Bound): LeafSelection {
  return foundAbout([name], `${field} = ${bound.add(name)} COLLATE NOCASE`, bound)
}

/** Articles about what one of these people made. */
export function createdBy(names: readonly string[], bound: Bound): LeafSelection {
  const wanted = bound.add(JSON.stringify(names))
  const test = `EXISTS (SELECT 1 FROM json_each(article.subject, '$.creators') AS creator, json_each(${wanted}) AS wanted
    WHERE creator.value = wanted.value COLLATE NOCASE)`
  return foundAbout(names, test, bound)
}

export function ofKind(kind: string | null, bound: Bound): LeafSelection {
  const test = "json_extract(article.subject, '$.type')"
  return kind === null ? { test: 'article.subject IS NULL' } : simple(`article.subject IS NOT NULL AND ${test} = ${bound.add(kind)}`)
}

export function inLanguage(language: string, bound: Bound): LeafSelection {
  const code = bound.add(language)
  // What follows the hyphen in ASCII ends the range of all that begin with the language and a hyphen.
  return simple(
    `(article.language = ${code} COLLATE NOCASE
      OR (article.language >= ${code} || '-' COLLATE NOCASE AND article.language < ${code} || '.' COLLATE NOCASE))`,
  )
}

function dated({ of, from, until }: Extract<Leaf, { is: 'date' }>, bound: Bound): LeafSelection {
  const field = `article.${dateColumns[of]}`
  const tests = [`${field} IS NOT NULL`]
  if (from !== null) tests.push(`${field} >= ${bound.add(of === 'published' ? from : startOf(from))}`)
  // The day itself belongs to it, whatever time of it.
  if (until !== null) tests.push(`${field} < ${bound.add(of === 'published' ? dayAfter(until) : startOf(dayAfter(until)))}`)
  return simple(tests.join(' AND '))
}

function startOf(day: string): number {
  return new Date(`${day}T00:00:00`).getTime()
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
}

/** Up to so many rows of the search index are gathered; where there are more, each article is asked. */
const mostRows = 20_000

/** Articles whose header or one of whose sections holds all the words, and none of those with a minus. Only what ends in `*` may go on. */
function holding(db: Db, text: string, bound: Bound): LeafSelection {
  const { terms, filters } = parseQuery(`${text} `)
  if (filters.length > 0) throw new AppError('bad-request', 'Here, type words alone: tags, dates and the like are conditions of their own.')
  const sought = (not: boolean) =>
    terms.flatMap(term => {
      const folded = term.not === not ? foldedTerm({ ...term, prefix: term.prefix && text.includes('*') }) : null
      return (folded && ftsTerm(folded)) || []
    })
  const wanted = sought(false)
  const unwanted = sought(true).map(term => `NOT (${matching(db, term, bound).test})`)
  if (wanted.length === 0) return { test: unwanted.join(' AND ') || '1' }
  const { test, set } = matching(db, wanted.join(' '), bound)
  return { test: [test, ...unwanted].join(' AND '), ...(set === undefined ? {} : { set }) }
}

function matching(db: Db, query: string, bound: Bound): LeafSelection {
  const rows = column<number>(db, 'SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?', [query, mostRows + 1])
  // The beginning of a word would be looked for anew in each article: of what is so common, the newest do.
  if (rows.length > mostRows && !query.includes('*')) {
    const match = bound.add(query)
    const test = `(EXISTS (SELECT 1 FROM search WHERE search MATCH ${match} AND rowid = article.key)
      OR EXISTS (SELECT 1 FROM section WHERE section.article_id = article.id
        AND EXISTS (SELECT 1 FROM search WHERE search MATCH ${match} AND rowid = section.key + ${firstSectionRow})))`
    return { test }
  }
  const sections = rows.filter(row => row >= firstSectionRow && row < firstListRow).map(row => row - firstSectionRow)
  const ofSections = column<number>(
    db,
    `SELECT DISTINCT article.key FROM section CROSS JOIN article ON article.id = section.article_id
     WHERE section.key IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(sections)],
  )
  const keys = [...new Set([...rows.filter(row => row < firstSectionRow), ...ofSections])]
  const set = `SELECT value AS key FROM json_each(${bound.add(JSON.stringify(keys))})`
  return { test: `article.key IN (${set})`, set }
}
