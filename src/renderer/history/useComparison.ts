import { useCallback, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useAttempt } from '../app/useAttempt.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'

/** Which revision stands on the page beside the text of now, if one does. */
export type Comparison = {
  readonly number: number | null
  readonly choose: (number: number) => void
  /** Back to the text. */
  readonly leave: () => void
}

/** What is compared in this window: nothing when there is no article to compare. Escape goes back to writing. */
export function useComparison(session: ArticleSession | null): Comparison {
  const attempt = useAttempt()
  const [chosen, setChosen] = useState<{ readonly of: ArticleSession; readonly number: number } | null>(null)
  // Whoever goes elsewhere comes back to the text.
  if (session === null && chosen !== null) setChosen(null)
  const number = session && chosen?.of === session ? chosen.number : null

  const choose = useCallback(
    (next: number) => {
      if (!session) return
      attempt(async () => {
        // What is typed is part of the text of now.
        await session.flush()
        setChosen({ of: session, number: next })
      })
    },
    [attempt, session],
  )
  const leave = useCallback(() => {
    // The text must be there before it can take the focus.
    flushSync(() => setChosen(null))
    session?.focus()
  }, [session])

  useEffect(() => {
    if (number === null) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
      event.preventDefault()
      leave()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [number, leave])

  return useMemo(() => ({ number, choose, leave }), [number, choose, leave])
}
