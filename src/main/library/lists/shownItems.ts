import type { ArticleId, AssetId, ListId, ListItemId } from '../../../shared/model/ids.ts'
import type { ListItem, ListItemFields, ShownListItem } from '../../../shared/model/list.ts'
import { headerOf, type ArticleRow } from '../articles/header.ts'
import type { OwnColumns } from './listItems.ts'
import { all, column, run, type Db } from '../sql.ts'

export type ItemRow = OwnColumns & {
  id: ListItemId
  articleId: ArticleId | null
  missing: number
  wasArticle: ArticleId | null
  trashed_at: number | null
  articleTitle: string | null
  articleAuthor: string | null
  articleDate: string | null
  articleViews: number | null
  articleViewsAt: string | null
  articleUrl: string | null
  articleImage: AssetId | null
  articleLanguage: string | null
  articleAlt: string | null
  width: number | null
  height: number | null
}

const everything = { offset: 0, limit: Number.MAX_SAFE_INTEGER }

/** Items with their articles, before any condition. */
export const itemQuery = `SELECT list_item.id, list_item.article_id AS articleId, missing, was_article AS wasArticle, list_item.title, list_item.author, site, date, list_item.views,
       list_item.views_at, url, note, trashed_at, article.title AS articleTitle, article.author AS articleAuthor,
       published_at AS articleDate, article.views AS articleViews, article.views_at AS articleViewsAt, canonical_url AS articleUrl,
       list_item.image, list_item.language, article.cover ->> 'asset' AS articleImage, article.language AS articleLanguage,
       article.cover ->> 'alt' AS articleAlt, asset.width, asset.height
     FROM list_item LEFT JOIN article ON article.id = list_item.article_id
       LEFT JOIN asset ON asset.id = coalesce(list_item.image, article.cover ->> 'asset')`

/** A list's items in order, as people see them: all, or those at the positions from `offset` on. */
export function shownItems(db: Db, listId: ListId, window: Readonly<{ offset: number; limit: number }> = everything): ShownListItem[] {
  return all<ItemRow>(db, `${itemQuery} WHERE list_id = ? AND position >= ? AND position < ? ORDER BY position`, [
    listId,
    window.offset,
    window.offset + window.limit,
  ]).map(shownItem)
}

/** Articles as items that say nothing of themselves, in the order of `keys`; an item's id is its article's. */
export function articlesAsItems(db: Db, keys: readonly number[]): ShownListItem[] {
  const rows = all<ItemRow & { key: number }>(
    db,
    `SELECT article.key, article.id, article.id AS articleId, 0 AS missing, NULL AS wasArticle, NULL AS title, NULL AS author, NULL AS site, NULL AS date, NULL AS views,
       NULL AS views_at, NULL AS url, NULL AS note, NULL AS image, NULL AS language, trashed_at, article.title AS articleTitle, article.author AS articleAuthor,
       published_at AS articleDate, article.views AS articleViews, article.views_at AS articleViewsAt, canonical_url AS articleUrl,
       cover ->> 'asset' AS articleImage, article.language AS articleLanguage,
       cover ->> 'alt' AS articleAlt, asset.width, asset.height
     FROM article LEFT JOIN asset ON asset.id = cover ->> 'asset' WHERE key IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(keys)],
  )
  const byKey = new Map(rows.map(row => [row.key, row]))
  return keys.flatMap(key => {
    const row = byKey.get(key)
    return row ? [shownItem(row)] : []
  })
}

/** Items that no list holds yet, as people would see them. */
export function withArticles(db: Db, items: readonly ListItem[]): ShownListItem[] {
  const ids = items.flatMap(item => item.articleId ?? [])
  const keys = column<number>(db, 'SELECT key FROM article WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)])
  const articles = new Map(articlesAsItems(db, keys).map(item => [item.articleId, item]))
  return items.map(({ id, articleId, own }) => {
    const article = articleId === null ? undefined : articles.get(articleId)
    const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null))
    return {
      id,
      articleId,
      own,
      shown: { ...own, title: '', ...article?.shown, ...said },
      state: article?.state ?? (articleId === null ? 'ok' : 'missing'),
    }
  })
}

export function shownItem(row: ItemRow): ShownListItem {
  const own = ownFields(row)
  return {
    id: row.id,
    articleId: row.articleId,
    own,
    shown: {
      title: own.title ?? row.articleTitle ?? '',
      author: own.author ?? (row.articleAuthor || null),
      site: own.site,
      date: own.date ?? row.articleDate,
      views: own.views ?? row.articleViews,
      viewsAt: own.viewsAt ?? (own.views === null ? row.articleViewsAt : null),
      url: own.url ?? (row.articleUrl || null),
      note: own.note,
      image: own.image ?? row.articleImage,
      language: own.language ?? row.articleLanguage,
    },
    state: row.missing === 1 ? 'missing' : row.trashed_at === null ? 'ok' : 'trashed',
    ...pictureOf(row),
  }
}

/** A picture of the item's own says nothing by itself: the title beside it does. */
function pictureOf({ image, articleAlt, width, height }: ItemRow): Pick<ShownListItem, 'picture'> {
  return width === null || height === null ? {} : { picture: { alt: image === null ? (articleAlt ?? '') : '', width, height } }
}

export function ownFields(row: OwnColumns): ListItemFields {
  return {
    title: row.title,
    author: row.author,
    site: row.site,
    date: row.date,
    views: row.views,
    viewsAt: row.views_at,
    url: row.url,
    note: row.note,
    image: row.image,
    language: row.language,
  }
}

/** Before an article is deleted: the items that point to it keep what they show, and know that it is missing. */
export function keepShownWithout(db: Db, article: ArticleRow): void {
  run(
    db,
    `UPDATE list_item SET article_id = NULL, was_article = @id, missing = 1, title = coalesce(title, @title), author = coalesce(author, nullif(@author, '')),
       date = coalesce(date, @date), views_at = coalesce(views_at, iif(views IS NULL, @viewsAt, NULL)), views = coalesce(views, @views),
       url = coalesce(url, nullif(@url, '')), image = coalesce(image, @image), language = coalesce(language, @language) WHERE article_id = @id`,
    {
      id: article.id,
      title: article.title,
      author: article.author,
      date: article.published_at,
      views: article.views,
      viewsAt: article.views_at,
      url: article.canonical_url,
      image: headerOf(article).cover?.asset ?? null,
      language: article.language,
    },
  )
}
