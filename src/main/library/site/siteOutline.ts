import { createHash } from 'node:crypto'
import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import type { AttachedList, Status } from '../../../shared/model/article.ts'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import type { OutlinedArticle, OutlinedList, SiteOutline } from '../../../shared/model/site.ts'
import { isRelative } from '../../../shared/model/smartRule.ts'
import { headerOf, type ArticleRow } from '../articles/header.ts'
import { attachedLists } from '../lists/attachments.ts'
import { openList } from '../lists/lists.ts'
import { listTemplatesOf } from '../lists/listTemplates.ts'
import { withEverywhere } from '../lists/pageLists.ts'
import { momentOf } from '../libraryMoment.ts'
import { all, first, type Db } from '../sql.ts'

/** All articles that a site shows, and all lists, without any text: some thousand articles take a few hundredths of a second. */
export function siteOutline(db: Db, statuses: readonly Status[] | null, pages: readonly ArticleId[]): SiteOutline {
  const moment = momentOf(db)
  const attached = attachedByArticle(db)
  const { everywhere } = listTemplatesOf(db)
  const wanted = new Set<string>(pages)
  const rows = all<ArticleRow>(
    db,
    `SELECT * FROM article WHERE trashed_at IS NULL AND (@statuses IS NULL OR status IN (SELECT value FROM json_each(@statuses))
       OR id IN (SELECT value FROM json_each(@pages))) ORDER BY id`,
    { statuses: statuses && JSON.stringify(statuses), pages: JSON.stringify([...wanted]) },
  )
  return {
    moment,
    articles: rows.map(row => outlined(row, withEverywhere(attached.get(row.id) ?? [], everywhere))),
    lists: outlinedLists(db),
    formerSlugs: formerSlugs(db),
    assets: outlinedAssets(db),
  }
}

/** Slugs that published articles had before, the newest last. */
export function formerSlugs(db: Db): SiteOutline['formerSlugs'] {
  return all(db, 'SELECT slug, article_id AS articleId FROM former_slug ORDER BY at, article_id, slug')
}

/** The pictures that a site may show. */
export function outlinedAssets(db: Db): SiteOutline['assets'] {
  return all<SiteOutline['assets'][number]>(db, 'SELECT id, width, height FROM asset ORDER BY id')
}

/** These articles, in the order of their ids. */
export function outlinedArticles(db: Db, ids: readonly ArticleId[]): OutlinedArticle[] {
  const { everywhere } = listTemplatesOf(db)
  const rows = all<ArticleRow>(
    db,
    'SELECT * FROM article WHERE trashed_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id',
    [JSON.stringify(ids)],
  )
  return rows.map(row => outlined(row, withEverywhere(attachedLists(db, row.id), everywhere)))
}

// A text changes only by a save, and every save counts up the version and tells the time: no body need be read to know that it did.
function outlined(row: ArticleRow, lists: readonly AttachedList[]): OutlinedArticle {
  const { version, updated_at, words, ...rest } = row
  const face = printOf(JSON.stringify([rest, lists]))
  return {
    id: row.id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    words: row.words,
    header: headerOf(row),
    lists: [...lists],
    print: `${face} ${version} ${updated_at} ${words}`,
    face,
  }
}

function attachedByArticle(db: Db): ReadonlyMap<ArticleId, AttachedList[]> {
  const found = new Map<ArticleId, AttachedList[]>()
  const rows = all<AttachedList & { articleId: ArticleId }>(
    db,
    'SELECT article_id AS articleId, list_id AS listId, heading FROM article_list ORDER BY article_id, position',
  )
  for (const { articleId, listId, heading } of rows) {
    const lists = found.get(articleId)
    if (lists) lists.push({ listId, heading })
    else found.set(articleId, [{ listId, heading }])
  }
  return found
}

type ListRow = Readonly<{
  id: ListId
  kind: string
  name: string
  description: string
  settings: string
  articles: string | null
  count: number
  items: string | null
}>

/** These lists, each with how many articles of a site it is on. */
export function siteLists(db: Db, { ids, statuses, pages }: Parsed<'site:lists'>): Output<'site:lists'> {
  const everywhere = new Set<string>(listTemplatesOf(db).everywhere.map(({ listId }) => listId))
  const on = (condition: string, id: ListId) =>
    first<{ uses: number }>(
      db,
      `SELECT count(*) AS uses FROM article WHERE trashed_at IS NULL AND ${condition}
         AND (@statuses IS NULL OR status IN (SELECT value FROM json_each(@statuses)) OR id IN (SELECT value FROM json_each(@pages)))`,
      { id, statuses: statuses && JSON.stringify(statuses), pages: JSON.stringify(pages) },
    )?.uses ?? 0
  return outlinedLists(db, ids).map(list => ({
    ...list,
    uses: on(everywhere.has(list.id) ? '@id = @id' : 'id IN (SELECT article_id FROM article_list WHERE list_id = @id)', list.id),
  }))
}

// Put together in SQLite: as rows, the items of many lists would take longer than all the rest.
function outlinedLists(db: Db, only: readonly ListId[] | null = null): OutlinedList[] {
  return all<ListRow>(
    db,
    `SELECT list.id, kind, name, description, settings, group_concat(article_id) AS articles, count(list_item.id) AS count,
       group_concat(json_array(article_id, missing, title, author, site, date, views, views_at, url, note, image, list_item.language), ',' ORDER BY position) AS items
     FROM list LEFT JOIN list_item ON list_item.list_id = list.id
     ${only === null ? '' : 'WHERE list.id IN (SELECT value FROM json_each(?))'} GROUP BY list.id ORDER BY list.id`,
    only === null ? [] : [JSON.stringify(only)],
  ).map(row => {
    const { id, name, description } = row
    if (row.kind !== 'manual') return ruledList(db, id)
    const articles = row.articles === null ? [] : (row.articles.split(',') as ArticleId[])
    return {
      id,
      name,
      description,
      articles,
      count: row.count,
      kind: 'manual',
      print: printOf(`${name}\n${description}\n${row.settings}\n${row.items ?? ''}`),
    }
  })
}

/** A list that finds its items itself: what it shows now, by itself, is what it says. */
function ruledList(db: Db, id: ListId): OutlinedList {
  const { name, description, items, rule, settings } = openList(db, id)
  return {
    id,
    name,
    description,
    articles: items.flatMap(item => item.articleId ?? []),
    count: items.length,
    kind: rule && isRelative(rule) ? 'relative' : 'smart',
    print: printOf(
      JSON.stringify([name, description, rule, settings, items.map(({ articleId, shown, state }) => [articleId, shown, state])]),
    ),
  }
}

function printOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url').slice(0, 16)
}
