import type { Result } from '../../shared/errors.ts'
import type { ArticleSave } from '../../shared/model/article.ts'
import type { Journal, Writer } from './Journal.ts'

/** A save that has no answer after this long, in milliseconds, may never get one: the disk is gone, or the library process. */
const patienceMs = 1000

/** Sends a save to the library; what the library does not take is kept in the journal until it does. */
export async function keepingSave(
  journal: Journal,
  writer: Writer,
  save: ArticleSave,
  send: () => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const timer = setTimeout(() => journal.keep(writer, save), patienceMs)
  try {
    const result = await send()
    // A conflict has stored the words as an article of their own.
    if (result.ok || result.error.code === 'conflict') journal.drop(writer, save.id)
    else journal.keep(writer, save)
    return result
  } finally {
    clearTimeout(timer)
  }
}
