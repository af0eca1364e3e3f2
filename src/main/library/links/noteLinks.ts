import type { LinkCheck } from '../../../shared/model/listHealth.ts'
import { all, run, type Db } from '../sql.ts'
import { indexList } from '../search/searchIndex.ts'
import type { ListId } from '../../../shared/model/ids.ts'

/** Notes what became of asking addresses; what their pages said of themselves goes into items that say nothing of it yet, so that a link that dies still reads. */
export function noteLinks(db: Db, checks: readonly LinkCheck[], now: number): void {
  const changed = new Set<ListId>()
  for (const { url, problem, title, site } of checks) {
    run(
      db,
      'INSERT INTO link_check (url, at, problem) VALUES (?, ?, ?) ON CONFLICT (url) DO UPDATE SET at = excluded.at, problem = excluded.problem',
      [url, now, problem],
    )
    if (problem !== null || (!title && !site)) continue
    const lists = all<{ id: ListId }>(
      db,
      `SELECT DISTINCT list_id AS id FROM list_item WHERE url = ? AND article_id IS NULL AND (title IS NULL OR title = '' OR site IS NULL)`,
      [url],
    )
    run(
      db,
      `UPDATE list_item SET title = coalesce(nullif(title, ''), @title), site = coalesce(site, @site)
       WHERE url = @url AND article_id IS NULL AND (title IS NULL OR title = '' OR site IS NULL)`,
      { url, title, site },
    )
    for (const { id } of lists) changed.add(id)
  }
  for (const id of changed) indexList(db, id)
}
