import type { HistoryPolicy } from '../../../shared/model/history.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { bodiesOf, dropUnneededBodies } from '../articles/bodies.ts'
import { superfluousRevisions, type DatedRevision } from './historyPolicy.ts'
import { bodiesToBringBack } from '../replace/replacements.ts'
import { changesBetween, readSections, type RevisionSection } from './revisions.ts'
import { all, run, transact, type Db } from '../sql.ts'

/** So many revisions go in one transaction: a save that comes meanwhile waits a few milliseconds at most. */
const atOnce = 200

/**
 * Lets go of a part of what the policy does not keep of an article, in one transaction. Returns whether there is more
 * to do. Every revision that stays reads back as it was: those that build on one that goes are written anew first.
 * After `budget` milliseconds no more is begun, but one at least is let go. Throws `library-damaged` when a revision can't be read; then none is removed.
 */
export function thinRevisions(db: Db, articleId: ArticleId, policy: HistoryPolicy, now: number, budget = Infinity): boolean {
  const began = performance.now()
  // Most articles have nothing to let go of, and need no transaction to say so.
  if (superfluousRevisions(datedRevisions(db, articleId), policy, now).length === 0) return false
  return transact(db, () => {
    const rows = datedRevisions(db, articleId)
    const superfluous = superfluousRevisions(rows, policy, now)
    if (superfluous.length === 0) return false
    const whole = new Set(rows.flatMap(row => (row.base === null ? row.number : [])))
    // Those that nothing builds on go first: then few are left to be written anew when what they build on goes.
    const ordered = superfluous.toSorted((a, b) => Number(whole.has(a)) - Number(whole.has(b)) || a - b)
    let gone = 0
    for (const number of ordered.slice(0, atOnce)) {
      if (gone > 0 && performance.now() - began > budget) break
      if (whole.has(number)) rebase(db, articleId, number)
      run(db, 'DELETE FROM revision WHERE article_id = ? AND number = ?', [articleId, number])
      gone += 1
    }
    if (ordered.length > gone) return true
    freeBodies(db, articleId)
    return false
  })
}

type DatedRow = Omit<DatedRevision, 'published'> & Readonly<{ published: number; base: number | null }>

function datedRevisions(db: Db, articleId: ArticleId): (DatedRevision & { base: number | null })[] {
  return all<DatedRow>(
    db,
    `SELECT number, at, name, base, EXISTS (
       SELECT 1 FROM publication WHERE publication.article_id = revision.article_id AND publication.revision = number
     ) AS published FROM revision WHERE article_id = ?`,
    [articleId],
  ).map(row => ({ ...row, published: row.published !== 0 }))
}

/** Makes the first of those that build on a revision whole, and the others build on that one where they can. */
function rebase(db: Db, articleId: ArticleId, number: number): void {
  type Row = { number: number; sections: string }
  const [base] = all<Row>(db, 'SELECT number, sections FROM revision WHERE article_id = ? AND number = ?', [articleId, number])
  if (!base) return
  const old = readSections(base.sections)
  let next: { number: number; sections: readonly RevisionSection[] } | null = null
  for (const row of all<Row>(db, 'SELECT number, sections FROM revision WHERE article_id = ? AND base = ? ORDER BY number', [
    articleId,
    number,
  ])) {
    const own = new Map(readSections(row.sections).map(section => [section.id, section]))
    const sections = old.map(section => own.get(section.id) ?? section)
    const changed: RevisionSection[] | null = next && changesBetween(next.sections, sections)
    run(db, 'UPDATE revision SET base = ?, sections = ? WHERE article_id = ? AND number = ?', [
      changed && next ? next.number : null,
      JSON.stringify(changed ?? sections),
      articleId,
      row.number,
    ])
    next ??= { number: row.number, sections }
  }
}

/** Lets go of the bodies that neither the article nor any of its revisions needs. */
function freeBodies(db: Db, articleId: ArticleId): void {
  const needed = new Set(all<{ body: string }>(db, 'SELECT body FROM section WHERE article_id = ?', [articleId]).map(({ body }) => body))
  for (const row of all<{ sections: string }>(db, 'SELECT sections FROM revision WHERE article_id = ?', [articleId]))
    for (const { hash } of readSections(row.sections)) needed.add(hash)
  for (const hash of bodiesToBringBack(db, articleId)) needed.add(hash)
  const unneeded = bodiesOf(db, articleId).filter(hash => !needed.has(hash))
  for (const hash of unneeded) run(db, 'DELETE FROM article_body WHERE article_id = ? AND hash = ?', [articleId, hash])
  dropUnneededBodies(db, unneeded)
}
