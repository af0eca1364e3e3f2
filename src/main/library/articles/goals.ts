import type { ArticleGoals, Goal } from '../../../shared/model/goal.ts'
import type { ArticleId, SectionId } from '../../../shared/model/ids.ts'
import { all, run, type Db } from '../sql.ts'

/** The goals of an article; none where none were set. */
export function goalsOf(db: Db, id: ArticleId): ArticleGoals {
  const rows = all<{ sectionId: SectionId | ''; unit: Goal['unit']; amount: number; deadline: string | null }>(
    db,
    'SELECT section_id AS sectionId, unit, amount, deadline FROM goal WHERE article_id = ? ORDER BY section_id',
    [id],
  )
  const own = rows.find(row => row.sectionId === '')
  return {
    article: own ? { unit: own.unit, amount: own.amount, deadline: own.deadline } : null,
    sections: rows.flatMap(({ sectionId, amount }) => (sectionId === '' ? [] : [{ sectionId, words: amount }])),
  }
}

/** Sets all goals of an article. */
export function setGoals(db: Db, id: ArticleId, { article, sections }: ArticleGoals): void {
  run(db, 'DELETE FROM goal WHERE article_id = ?', [id])
  const add = (sectionId: string, { unit, amount, deadline }: Goal) =>
    run(db, 'INSERT OR REPLACE INTO goal (article_id, section_id, unit, amount, deadline) VALUES (?, ?, ?, ?, ?)', [
      id,
      sectionId,
      unit,
      amount,
      deadline,
    ])
  if (article) add('', article)
  for (const { sectionId, words } of sections) add(sectionId, { unit: 'words', amount: words, deadline: null })
}
