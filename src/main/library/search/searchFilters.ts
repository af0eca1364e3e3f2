import type { Comparison, Period, SearchFilter } from '../../../shared/search/SearchQuery.ts'
import { fold } from './fold.ts'
import { isOrphan } from '../links/links.ts'
import { ftsTerm } from './searchTerms.ts'
import { firstSectionRow, type SearchTable } from './searchIndex.ts'
import { all, first, type Db, type SqlValue } from '../sql.ts'
import { titleKey } from '../articles/titleKey.ts'

/**
 * What SQL asks of an article, and of a section, to pass a query's filters; parts are joined by AND. `listing` asks the
 * same as `article`, in a form that articles can be listed by: as a test of single articles it would be tried for each of those it lists.
 */
export interface Conditions {
  readonly article: readonly string[]
  readonly listing: readonly string[]
  readonly section: readonly string[]
  readonly params: Readonly<Record<string, SqlValue>>
  /** The smallest known set that all articles which pass are in, where one is known. */
  readonly narrowest: ArticleSet | null
}

/** A query of articles' keys, and how many these are; "many" are not counted, and are in a set only where an index tells them. */
export type ArticleSet = Readonly<{ sql: string; size: number | 'many' }>

/** A set of articles up to this size is made once and looked into; a larger one is asked for each article anew. */
const small = 3000

/** `test` asks an article; `set`, where there is one, is a query of the keys of all that pass, `isIndexed` where an index has these side by side. */
type Condition = Readonly<{ test: string; set?: string; isIndexed?: boolean }>

/** Of these an article has but one: several of them mean any of them. */
const single = new Set<SearchFilter['field']>(['status', 'by', 'lang'])

export function conditionsOf(db: Db, table: SearchTable, filters: readonly SearchFilter[]): Conditions {
  const params: Record<string, SqlValue> = {}
  const bind = (value: SqlValue): string => {
    const name = `f${Object.keys(params).length}`
    params[name] = value
    return `@${name}`
  }
  const article: Asked[] = [alike(`article.trashed_at IS ${table === 'search_trash' ? 'NOT ' : ''}NULL`)]
  const alternatives = new Map<string, Condition[]>()
  for (const filter of filters) {
    if (filter.field === 'kind' || filter.field === 'in') continue
    const condition = conditionOf(db, table, filter, bind)
    if (filter.not) article.push(alike(`NOT (${askedBy(db, condition, params).test})`))
    else if (single.has(filter.field)) alternatives.set(filter.field, [...(alternatives.get(filter.field) ?? []), condition])
    else article.push(askedBy(db, condition, params))
  }
  for (const any of alternatives.values()) {
    const test = `(${any.map(each => each.test).join(' OR ')})`
    const sets = any.flatMap(each => each.set ?? [])
    const isIndexed = any.every(each => each.isIndexed)
    const set = sets.length === any.length ? countedSet(db, { test, set: sets.join(' UNION ALL '), isIndexed }, params) : null
    article.push({ ...alike(test), set })
  }
  return {
    narrowest: narrowestOf(article.flatMap(({ set }) => set ?? [])),
    article: article.map(({ test }) => test),
    listing: article.map(({ list }) => list),
    section: kindConditions(filters, bind),
    params,
  }
}

/** A condition as it is asked of one article, and as articles are listed by it; `set` are those that pass, where they can be told. */
type Asked = Readonly<{ test: string; list: string; set: ArticleSet | null }>

function alike(test: string): Asked {
  return { test, list: test, set: null }
}

function narrowestOf(sets: readonly ArticleSet[]): ArticleSet | null {
  const sizeOf = ({ size }: ArticleSet) => (size === 'many' ? small : size)
  return sets.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0] ?? null
}

/** Null for very many that no index has side by side. */
function countedSet(db: Db, { set, isIndexed = false }: Condition, params: Readonly<Record<string, SqlValue>>): ArticleSet | null {
  if (set === undefined) return null
  const used = Object.fromEntries(Object.entries(params).filter(([name]) => new RegExp(`@${name}\\b`, 'u').test(set)))
  const size = first<{ size: number }>(db, `SELECT count(*) AS size FROM (SELECT 1 FROM (${set}) LIMIT ${small})`, used)?.size ?? 0
  if (size < small) return { sql: set, size }
  return isIndexed ? { sql: set, size: 'many' } : null
}

function kindConditions(filters: readonly SearchFilter[], bind: (value: SqlValue) => string): string[] {
  const kinds = filters.filter(filter => filter.field === 'kind')
  const listed = (not: boolean) => kinds.filter(filter => filter.not === not).map(filter => bind(filter.value))
  const [wanted, unwanted] = [listed(false), listed(true)]
  return [
    ...(wanted.length > 0 ? [`section.kind IN (${wanted.join(', ')})`] : []),
    ...(unwanted.length > 0 ? [`section.kind NOT IN (${unwanted.join(', ')})`] : []),
  ]
}

function askedBy(db: Db, condition: Condition, params: Readonly<Record<string, SqlValue>>): Asked {
  const set = countedSet(db, condition, params)
  if (set === null || set.size === 'many') return { ...alike(condition.test), set }
  // The + keeps SQLite from going through the whole set for each article that is asked.
  return { test: `+article.key IN (${set.sql})`, list: `article.key IN (${set.sql})`, set }
}

type ArticleFilter = Exclude<SearchFilter, { field: 'kind' | 'in' }>

function conditionOf(db: Db, table: SearchTable, filter: ArticleFilter, bind: (value: SqlValue) => string): Condition {
  switch (filter.field) {
    case 'tag':
      return tagged(db, filter.value)
    case 'status': {
      const status = bind(filter.value)
      return { test: `article.status = ${status}`, ...livingSet(table, `status = ${status}`) }
    }
    case 'lang': {
      const language = bind(filter.value)
      const test = `(lower(article.language) = ${language} OR lower(article.language) LIKE ${language} || '-%')`
      return {
        test,
        ...livingSet(
          table,
          `language COLLATE NOCASE = ${language}`,
          `language COLLATE NOCASE >= ${language} || '-' AND language COLLATE NOCASE < ${language} || '.'`,
        ),
      }
    }
    case 'by': {
      const match = bind(
        `{author} : (${
          fold(filter.value)
            .split(/\s+/u)
            .map(word => ftsTerm({ text: word, prefix: true }))
            .filter(Boolean)
            .join(' ') || '""'
        })`,
      )
      const set = `SELECT rowid AS key FROM ${table} WHERE ${table} MATCH ${match} AND rowid < ${firstSectionRow}`
      // Asking the index for the beginning of a word anew for each article would be slow.
      return { test: `+article.key IN (${set})`, set }
    }
    case 'links-to':
      return linkingTo(bind(filter.value.trim()), bind(titleKey(filter.value)))
    case 'is':
      return { test: isOrphan }
    case 'has':
      return having[filter.value]
    case 'year':
      return compared("json_extract(article.subject, '$.year')", 'article.subject', filter.all, bind)
    case 'rating':
      return compared(
        filter.share
          ? "json_extract(article.rating, '$.value') * 1.0 / json_extract(article.rating, '$.best')"
          : "json_extract(article.rating, '$.value')",
        'article.rating',
        filter.all,
        bind,
      )
    case 'updated':
      return within('article.updated_at', filter.period, day => bind(millisecondsOf(day)))
    case 'created':
      return within('article.created_at', filter.period, day => bind(millisecondsOf(day)))
    case 'published':
      return within('article.published_at', filter.period, bind)
    default:
      return filter satisfies never
  }
}

/** Those outside the trash that pass one of the tests, each by an index that knows these alone. */
function livingSet(table: SearchTable, ...tests: readonly string[]): Pick<Condition, 'set' | 'isIndexed'> {
  if (table === 'search_trash') return {}
  return { set: tests.map(test => `SELECT key FROM article WHERE trashed_at IS NULL AND ${test}`).join(' UNION ALL '), isIndexed: true }
}

/** A tag and those beneath it: film is also film/noir. Case and accents don’t matter. */
function tagged(db: Db, value: string): Condition {
  const wanted = fold(value).trim()
  const ids = all<{ id: number; name: string }>(db, 'SELECT id, name FROM tag')
    .filter(({ name }) => fold(name) === wanted || fold(name).startsWith(`${wanted}/`))
    .map(tag => tag.id)
    .join(', ')
  return {
    test: `EXISTS (SELECT 1 FROM article_tag WHERE article_tag.article = article.key AND tag_id IN (${ids}))`,
    set: `SELECT article_tag.article AS key FROM article_tag WHERE tag_id IN (${ids})`,
    isIndexed: true,
  }
}

/** `key` names an article by its address or its id, `title` by its title as it is compared. */
function linkingTo(key: string, title: string): Condition {
  const aims = `SELECT id FROM article WHERE slug = lower(${key}) OR id = lower(${key})
    UNION SELECT id FROM article WHERE title_key = ${title} AND trashed_at IS NULL`
  const links = `SELECT linking.key FROM link CROSS JOIN section AS source ON source.key = link.section
    CROSS JOIN article AS linking ON linking.id = source.article_id WHERE link.target IN (${aims})`
  return { test: `article.key IN (${links})`, set: links }
}

const dead = `SELECT linking.key FROM (
    SELECT section FROM link WHERE state <> 0
    UNION SELECT section FROM article AS gone CROSS JOIN link ON link.target = gone.id WHERE gone.trashed_at IS NOT NULL
  ) AS broken CROSS JOIN section AS source ON source.key = broken.section CROSS JOIN article AS linking ON linking.id = source.article_id`

const having: Readonly<Record<'image' | 'cover' | 'link' | 'deadlink' | 'list', Condition>> = {
  image: {
    test: "EXISTS (SELECT 1 FROM asset_use WHERE asset_use.article_id = article.id AND section_id <> '')",
    set: "SELECT showing.key FROM asset_use JOIN article AS showing ON showing.id = article_id WHERE section_id <> ''",
  },
  cover: { test: 'article.cover IS NOT NULL', set: 'SELECT key FROM article WHERE cover IS NOT NULL' },
  link: {
    test: `EXISTS (SELECT 1 FROM section AS linking JOIN body ON body.hash = linking.body
      WHERE linking.article_id = article.id AND instr(json, '"type":"link"') > 0)`,
    set: `SELECT linked.key FROM body CROSS JOIN section AS linking ON linking.body = body.hash
      CROSS JOIN article AS linked ON linked.id = linking.article_id WHERE instr(json, '"type":"link"') > 0`,
  },
  deadlink: { test: `article.key IN (${dead})`, set: dead },
  list: {
    test: 'EXISTS (SELECT 1 FROM article_list WHERE article_list.article_id = article.id)',
    set: 'SELECT showing.key FROM article_list JOIN article AS showing ON showing.id = article_id',
  },
}

/** `is` is one of `comparators`: nothing that a person typed stands in the SQL itself. */
function compared(value: string, column: string, comparisons: readonly Comparison[], bind: (value: SqlValue) => string): Condition {
  const tests = comparisons.map(({ is, value: number }) => `${value} ${is} ${bind(number)}`).join(' AND ')
  return {
    test: `(${column} IS NOT NULL AND ${tests})`,
    set: `SELECT key FROM article WHERE ${column} IS NOT NULL AND ${tests}`,
    isIndexed: !value.includes('best'),
  }
}

function within(column: string, { from, until }: Period, bind: (day: string) => string): Condition {
  const tests = [`${column} IS NOT NULL`]
  if (from !== null) tests.push(`${column} >= ${bind(from)}`)
  if (until !== null) tests.push(`${column} < ${bind(until)}`)
  return { test: `(${tests.join(' AND ')})`, set: `SELECT key FROM article WHERE ${tests.join(' AND ')}` }
}

/** The first millisecond of a day, where one is. */
function millisecondsOf(day: string): number {
  return new Date(`${day}T00:00:00`).getTime()
}
