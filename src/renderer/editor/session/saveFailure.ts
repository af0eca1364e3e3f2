import { AppError, type ErrorCode } from '../../../shared/errors.ts'
import { articleId, type ArticleId } from '../../../shared/model/ids.ts'
import { t } from '../../words/t.ts'
import { told } from '../../../shared/words/tell.ts'

/** Failures that trying again cannot mend: somebody has to do something first. */
const lasting: ReadonlySet<ErrorCode> = new Set([
  'bad-request',
  'not-found',
  'conflict',
  'library-newer',
  'library-damaged',
  'unsupported-file',
])

const retryEveryMs = 3000

/** When to try a failed save again, in milliseconds; null for never by itself. */
export function retryAfter(error: unknown): number | null {
  return error instanceof AppError && lasting.has(error.code) ? null : retryEveryMs
}

/** The kind of a failure, by which a person is offered the ways out. */
export function troubleOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'internal'
}

export function saveSentence(error: unknown): string {
  if (error instanceof AppError && error.code !== 'internal') return told(error)
  return t('This could not be saved: something went wrong inside Deckle. What you wrote is kept in this window, and Deckle goes on trying.')
}

/** Our side of a conflict, as the library stored it: an article of its own. */
export type ConflictCopy = Readonly<{ id: ArticleId; version: number; title: string; slug: string }>

/** The copy that a conflict left, or null if `error` is no conflict with a copy. */
export function conflictCopy(error: unknown): ConflictCopy | null {
  if (!(error instanceof AppError) || error.code !== 'conflict') return null
  const id = articleId.safeParse(error.details.copyId)
  const version = Number(error.details.copyVersion)
  if (!id.success || !Number.isInteger(version)) return null
  return { id: id.data, version, title: error.details.copyTitle ?? '', slug: error.details.copySlug ?? '' }
}
