import { call } from '../api/call.ts'
import { logError } from '../api/logError.ts'
import { sentence } from '../api/sentence.ts'
import { useEvent } from '../api/useEvent.ts'

/** Answers main when it asks, before a window closes, that everything typed be saved. */
export function useFlushRequests(flush: () => Promise<void>): void {
  useEvent('app:flush', ({ request }) => {
    // A field commits what it holds when it loses the focus.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
    flush()
      .then(() => null, sentence)
      .then(error => call('app:flushed', { request, error }))
      .catch(logError)
  })
}
