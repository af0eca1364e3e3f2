import { AppError, type Result } from '../../../shared/errors.ts'
import { first, run, type Db } from '../sql.ts'
import { say } from '../../../shared/words/say.ts'

/** How many of the newest requests are remembered: many more than can be on their way when the process dies. */
const remembered = 1000

/** What a write was answered when it was applied, or null if it was not. Throws `bad-request` when the id was another call's. */
export function answeredBefore(db: Db, id: string, name: string): Result<unknown> | null {
  const row = first<{ name: string; result: string }>(db, 'SELECT name, result FROM request WHERE id = ?', [id])
  if (!row) return null
  if (row.name !== name) throw new AppError('bad-request', say('The request {id} was another call’s.', { id }))
  const result = JSON.parse(row.result) as Result<unknown>
  return result.ok ? { ok: true, value: result.value } : result
}

export function rememberAnswer(db: Db, id: string, name: string, result: Result<unknown>): void {
  run(db, 'INSERT INTO request (id, name, result) VALUES (?, ?, ?)', [id, name, JSON.stringify(result)])
  const last = first<{ number: number }>(db, 'SELECT max(number) AS number FROM request')
  if (last && last.number % 256 === 0) forgetOldRequests(db)
}

export function forgetOldRequests(db: Db): void {
  run(db, 'DELETE FROM request WHERE number <= (SELECT max(number) FROM request) - ?', [remembered])
}
