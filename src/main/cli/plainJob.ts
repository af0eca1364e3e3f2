import type { JobControl } from '../../shared/contract/access.ts'
import { say } from './output.ts'

/** A job in a terminal: Ctrl+C stops it, and progress is told to people only, on standard error. */
export function plainJob(): JobControl {
  const abort = new AbortController()
  process.once('SIGINT', () => abort.abort())
  return {
    signal: abort.signal,
    progress: (label, done, total) => {
      if (process.stderr.isTTY && total > 1) say(`${done}/${total} ${label}`)
    },
  }
}
