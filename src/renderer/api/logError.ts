import { call } from './call.ts'

/** Sends a bug to the log file. Never throws: it is what is called when all else has failed. */
export function logError(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  call('app:log-error', { message: message.slice(0, 20_000) }).catch(() => undefined)
}
