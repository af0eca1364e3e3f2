import { phrase } from './words/phrase.ts'
import { inEnglish, type Said } from './words/say.ts'

/** Every way in which a call can fail. Switch on the code, never on the sentence. */
export const errorCodes = [
  'bad-request',
  'not-found',
  'conflict',
  'no-library',
  'library-locked',
  'library-newer',
  'library-damaged',
  'not-a-database',
  'library-unavailable',
  'network-drive',
  'read-only',
  'disk-full',
  'unsupported-file',
  'unreadable-file',
  'write-failed',
  'cancelled',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/**
 * What crosses a process boundary in place of a thrown error. `details` is plain data for the code that handles it; `said` is
 * what the English `message` was made of, where it has values in it.
 */
export type WireError = Readonly<{ code: ErrorCode; message: string; details?: Readonly<Record<string, string>>; said?: Said }>

export type Result<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; error: WireError }>

/** An expected failure, with a sentence that a person can act on. Anything else that is thrown is a bug. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string>>

  /** What the message was made of; null where it stands as it is. */
  readonly said: Said | null

  constructor(code: ErrorCode, message: string | Said, options?: ErrorOptions & { details?: Readonly<Record<string, string>> }) {
    super(typeof message === 'string' ? message : inEnglish(message), options)
    this.code = code
    this.said = typeof message === 'string' ? null : message
    this.details = options?.details ?? {}
  }
}

const unexpected = phrase('Something went wrong inside Deckle. Nothing was changed; the log file has the details.')

/** The wire form of anything thrown. Unexpected errors lose their text here: it goes to the log, never to a person. */
export function toWireError(error: unknown): WireError {
  if (!(error instanceof AppError)) return { code: 'internal', message: unexpected }
  return { code: error.code, message: error.message, details: error.details, ...(error.said && { said: error.said }) }
}

/** What stands in somebody's way, to be told: a wire error without what only code makes use of. */
export function toObstacle(error: AppError): Omit<WireError, 'details'> {
  return { code: error.code, message: error.message, ...(error.said && { said: error.said }) }
}

/** The thrown form of a wire error, on the side that called. */
export function fromWireError(error: WireError): AppError {
  return new AppError(error.code, error.said ?? error.message, error.details ? { details: error.details } : undefined)
}
