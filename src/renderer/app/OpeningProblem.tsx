import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { OpeningProblem as Problem } from '../../shared/model/openLibrary.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { lostBefore } from '../backups/lostBefore.ts'
import { Button } from '../ui/Button.tsx'
import { useToasts } from '../ui/useToasts.ts'
import { useAttempt } from './useAttempt.ts'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'
import { told } from '../../shared/words/tell.ts'

/** Why the library that was asked for is not open, and the ways out that there are from just that. */
export function OpeningProblem({ problem }: { readonly problem: Problem }) {
  const attempt = useAttempt()
  const client = useQueryClient()
  const { show } = useToasts()
  const [working, setWorking] = useState(false)
  const { code, folder } = problem

  const work = (action: () => Promise<unknown>) => {
    setWorking(true)
    attempt(async () => {
      try {
        await action()
      } finally {
        setWorking(false)
        // A second failure may be another one.
        await client.invalidateQueries({ queryKey: callQuery('app:state').queryKey })
      }
    })
  }
  const restore = () =>
    work(async () => {
      const restored = await call('library:restore-newest')
      if (!restored) return
      show({ text: sentences(t('This is the library as its newest backup has it. The damaged one is as it was.'), lostBefore(restored)) })
    })
  const broken = code === 'library-damaged' || code === 'not-a-database'
  return (
    <section className="welcome-problem" aria-label={t('Problem')} role="alert" data-code={code}>
      <p className="selectable">{told(problem)}</p>
      {folder !== null && (
        <>
          <p className="welcome-folder selectable">{folder}</p>
          <div className="welcome-ways">
            {broken && (
              <Button look="main" disabled={working} onClick={restore}>
                {t('Restore the newest backup…')}
              </Button>
            )}
            {/* A newer Deckle's library stays so, whoever tries again. */}
            {code !== 'library-newer' && (
              <Button look="quiet" disabled={working} onClick={() => work(() => call('library:retry'))}>
                {t('Try again')}
              </Button>
            )}
            <Button look="quiet" disabled={working} onClick={() => work(() => call('library:open'))}>
              {t('Choose another folder…')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
