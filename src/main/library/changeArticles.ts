import type { Parsed } from '../../shared/contract/contract.ts'
import type { BatchDone } from '../../shared/model/batch.ts'
import { changeHeaders, rememberBatch } from './batches.ts'
import { all, type Db } from './sql.ts'

/** Sets the status of articles, gives them tags and takes tags off them, as one step that can be undone. Throws `not-found`. */
export function changeArticles(db: Db, change: Parsed<'article:change'>, now: number): BatchDone {
  const known = new Set(all<{ name: string }>(db, 'SELECT name FROM tag').map(tag => tag.name))
  const articles = changeHeaders(
    db,
    change.ids,
    header => ({
      ...(change.status === null ? {} : { status: change.status }),
      tags: [...new Set([...header.tags.filter(tag => !change.removeTags.includes(tag)), ...change.addTags])].slice(0, 500),
    }),
    now,
  )
  return rememberBatch(db, { articles, tags: { before: [], made: change.addTags.filter(name => !known.has(name)) } }, now)
}
