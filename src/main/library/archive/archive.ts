import { v7 as uuid } from 'uuid'
import type { Parsed } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ArticleAdded } from '../../../shared/model/draft.ts'
import { listItemId, type ArticleId } from '../../../shared/model/ids.ts'
import type { ListItem } from '../../../shared/model/list.ts'
import type { ArchivedHistory } from '../../../shared/model/archive.ts'
import { openArticle } from '../articles/articles.ts'
import { keepBody } from '../articles/bodies.ts'
import { nameRevision } from '../history/history.ts'
import { storeArticle } from '../articles/addArticle.ts'
import { setItems } from '../lists/listItems.ts'
import { setListSettings } from '../lists/lists.ts'
import { prepareSection, type PreparedSection } from '../articles/preparedSection.ts'
import { addRevision, type NewRevision } from '../history/revisions.ts'
import { setRule } from '../smart/smartLists.ts'
import { column, first, run, type Db } from '../sql.ts'

/** Those of these articles that are here, in the trash or out of it. */
export function knownArticles(db: Db, ids: readonly ArticleId[]): ArticleId[] {
  return column<ArticleId>(db, 'SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)])
}

/** Adds an article of an archive under its own id. Throws `bad-request` when that is taken, or a section breaks the grammar. */
export function addArchivedArticle(
  db: Db,
  { id, updatedAt, header, sections, history }: Parsed<'archive:add-article'>,
  now: number,
): ArticleAdded {
  if (knownArticles(db, [id]).length > 0) throw new AppError('bad-request', 'This article is in the library already.')
  const prepared = sections.map(prepareSection)
  const at = Math.max(0, Math.min(updatedAt, now))
  const added = storeArticle(db, { id, header, sections: prepared, lists: [], reason: 'add', now: at })
  if (history) bringHistory(db, id, history, prepared, at)
  return added
}

/** Puts the versions that came along in the place of the first one. The newest is what the article says, or is kept after them. */
function bringHistory(
  db: Db,
  id: ArticleId,
  { bodies, revisions }: ArchivedHistory,
  sections: readonly PreparedSection[],
  at: number,
): void {
  const { header } = openArticle(db, id)
  const hashes = new Map<number, string>()
  const hashOf = (section: ArchivedHistory['revisions'][number]['sections'][number]): string => {
    const known = hashes.get(section.body)
    if (known !== undefined) return known
    const body = prepareSection({ id: section.id, kind: section.kind, content: bodies[section.body] ?? [] })
    keepBody(db, id, body)
    hashes.set(section.body, body.hash)
    return body.hash
  }
  const states: readonly (Omit<NewRevision, 'articleId' | 'number'> & { name: string | null })[] = revisions.map(revision => ({
    ...revision,
    at: Math.max(0, Math.min(revision.at, at)),
    sections: revision.sections.map(section => ({ id: section.id, kind: section.kind, hash: hashOf(section) })),
  }))
  const now = { header, sections: sections.map(({ id: section, kind, hash }) => ({ id: section, kind, hash })) }
  const last = states.at(-1)
  const isLast = last && JSON.stringify([last.header, last.sections]) === JSON.stringify([now.header, now.sections])
  const all = isLast ? states : [...states, { ...now, at, reason: 'add' as const, name: null }]
  run(db, 'DELETE FROM revision WHERE article_id = ?', [id])
  for (const [index, { name, ...state }] of all.entries()) {
    addRevision(db, { ...state, articleId: id, number: index + 1 })
    if (name !== null) nameRevision(db, id, index + 1, name)
  }
  // An article was made with its first version, and edited with its newest: a batch alone is no edit.
  const [oldest, newest] = [all[0], all.at(-1)]
  const edited = newest && newest.reason !== 'batch' ? newest.at : at
  run(db, 'UPDATE article SET version = ?, created_at = ?, updated_at = ? WHERE id = ?', [all.length, oldest?.at ?? at, edited, id])
}

/** Adds a list of an archive under its own id. An item whose article is not here says itself what it showed. Throws `bad-request` for a rule that is none. */
export function addArchivedList(db: Db, list: Parsed<'archive:add-list'>, now: number): void {
  const { id, name, description, settings, rule } = list
  if (first(db, 'SELECT 1 FROM list WHERE id = ?', [id])) return
  run(db, "INSERT INTO list (id, kind, name, description, created_at) VALUES (?, 'manual', ?, ?, ?)", [
    id,
    name.trim() || 'Untitled list',
    description,
    now,
  ])
  if (settings) setListSettings(db, { id, settings })
  const here = new Set(
    knownArticles(
      db,
      list.items.flatMap(item => item.articleId ?? []),
    ),
  )
  const items = list.items.map(({ shown, ...item }): ListItem => {
    const taken = first(db, 'SELECT 1 FROM list_item WHERE id = ?', [item.id]) !== undefined
    const kept = taken ? { ...item, id: listItemId.parse(uuid()) } : item
    return kept.articleId === null || here.has(kept.articleId) ? kept : { ...kept, articleId: null, own: shown }
  })
  if (rule) setRule(db, { id, rule, items })
  else setItems(db, id, items)
}
