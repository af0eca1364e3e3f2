import { z } from 'zod'
import { parseSection } from '../../../shared/document/section.ts'
import { destinationOf } from '../../../shared/document/sectionLinks.ts'
import type { SectionKind } from '../../../shared/model/article.ts'
import type { ArticleId, SectionId } from '../../../shared/model/ids.ts'
import { parseStored } from '../parseStored.ts'
import { unlessDamaged } from '../unlessDamaged.ts'
import { first, run, type Db } from '../sql.ts'
import { linkHrefs } from './linkHrefs.ts'

/** Notes the links of a section, in the place of those that it had. */
export function setLinks(db: Db, sectionKey: number, hrefs: readonly string[]): void {
  run(db, 'DELETE FROM link WHERE section = ?', [sectionKey])
  for (const [number, href] of hrefs.entries()) {
    const { target, malformed } = destinationOf(href)
    const there = target === null || first(db, 'SELECT 1 FROM article WHERE id = ?', [target])
    const state = malformed ? 1 : there ? 0 : 2
    run(db, 'INSERT INTO link (section, number, href, target, state) VALUES (?, ?, ?, ?, ?)', [sectionKey, number, href, target, state])
  }
}

/** An article has come: links that led to it before it was there lead somewhere now. */
export function articleCame(db: Db, id: ArticleId): void {
  // Asked first: an update of several rows costs what `insert` says, and there is hardly ever one.
  if (first(db, 'SELECT 1 FROM link WHERE target = ? AND state = 2', [id]))
    run(db, 'UPDATE link SET state = 0 WHERE target = ? AND state = 2', [id])
}

/** An article was deleted for good: what links to it leads nowhere from now on. */
export function articleWent(db: Db, id: ArticleId): void {
  run(db, 'UPDATE link SET state = 2 WHERE target = ?', [id])
}

/** Notes the links of a library that was made before links were noted. */
export function completeLinks(db: Db): void {
  if (first(db, "SELECT 1 FROM meta WHERE key = 'links'")) return
  type Row = { key: number; id: SectionId; kind: SectionKind; json: string }
  const rows = db
    .prepare<[], Row>(
      `SELECT section.key, section.id, kind, json FROM body CROSS JOIN section ON section.body = body.hash
       WHERE instr(json, '"type":"link"') > 0`,
    )
    .all()
  for (const { key, json, ...section } of rows)
    unlessDamaged(() => setLinks(db, key, linkHrefs(parseSection({ ...section, content: parseStored(z.array(z.unknown()), json) }))))
  run(db, "INSERT INTO meta (key, value) VALUES ('links', '1')")
}
