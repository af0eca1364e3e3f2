import { z } from 'zod'
import { libraryCalls, type LibraryCallName } from '../../../shared/contract/contract.ts'
import { AppError, toWireError, type Result } from '../../../shared/errors.ts'
import { changeOf, type Change } from '../changes.ts'
import { libraryHandlers } from '../handlers.ts'
import { assertWritable } from '../file/libraryFile.ts'
import type { Library } from '../library.ts'
import { answeredBefore, rememberAnswer } from './requests.ts'
import { transact } from '../sql.ts'
import { translateError } from '../translateError.ts'
import { say } from '../../../shared/words/say.ts'

export type LibraryRequest = Readonly<{ id: string; name: string; input: unknown }>

export type AnswerOptions = Readonly<{
  /** Gets whole what was not expected: the caller is told nothing but `internal`. */
  log: (text: string) => void
  changed?: (change: Change) => void
}>

/**
 * Answers requests to an open library; never throws. Input is proved against the contract. A write is applied exactly
 * once: its answer is stored under the request's id in the write's own transaction, and given again when the request
 * comes again.
 */
export function answerer(library: Library, { log, changed }: AnswerOptions): (request: LibraryRequest) => Result<unknown> {
  const handlers = libraryHandlers(library)

  function answer({ id, name, input }: LibraryRequest): Result<unknown> {
    if (!isLibraryCall(name)) throw new AppError('bad-request', say('The library knows no call “{name}”.', { name }))
    const parsed = libraryCalls[name].input.safeParse(input)
    if (!parsed.success)
      throw new AppError('bad-request', say('{name}: {prettifyError}', { name, prettifyError: z.prettifyError(parsed.error) }))
    // Each handler takes what its own schema gave; the compiler can't follow a pair that is chosen at run time.
    const handle = handlers[name] as (input: unknown) => unknown
    if (!libraryCalls[name].writes || library.readOnly) return { ok: true, value: handle(parsed.data) }
    // Before, so that nothing is written where nobody will look; and after, for a folder that went in between.
    library.assertPresent()
    const result = transact(library.db, () => answeredBefore(library.db, id, name) ?? apply(id, name, () => handle(parsed.data)))
    library.assertPresent()
    const change = changeOf(name, parsed.data, result)
    if (change) changed?.(change)
    return result
  }

  function apply(id: string, name: string, work: () => unknown): Result<unknown> {
    const result = outcomeOf(work)
    rememberAnswer(library.db, id, name, result)
    return result
  }

  return request => {
    try {
      return answer(request)
    } catch (error) {
      const translated = ofLibrary(library, translateError(error))
      if (!(translated instanceof AppError) || translated !== error)
        log(`${request.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      return { ok: false, error: toWireError(translated) }
    }
  }
}

/**
 * SQLite says no more of a write that was refused than that it failed: a disk that has turned read-only looks like one that can't
 * be reached. Asking the folder tells the two apart.
 */
function ofLibrary({ folder, readOnly, isPresent }: Library, error: unknown): unknown {
  const unavailable = error instanceof AppError && error.code === 'library-unavailable'
  if (!unavailable || readOnly || !isPresent()) return error
  try {
    assertWritable(folder)
    return error
  } catch (cause) {
    return cause instanceof AppError ? cause : error
  }
}

/** A conflict has stored something, so it is kept and answered like a success; every other failure undoes the write. */
function outcomeOf(work: () => unknown): Result<unknown> {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return { ok: false, error: toWireError(error) }
    throw error
  }
}

function isLibraryCall(name: string): name is LibraryCallName {
  return Object.hasOwn(libraryCalls, name)
}
