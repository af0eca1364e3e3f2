import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { callQuery } from '../api/callQuery.ts'
import { useEvent } from '../api/useEvent.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useCounts, useHeader } from '../editor/session/useSession.ts'
import { languageName } from '../library/details/languages.ts'
import { later } from './later.tsx'
import { formatNumber } from '../ui/counted.ts'
import { t } from '../words/t.ts'

const GoalLine = later(async () => (await import('../goals/GoalLine.tsx')).GoalLine)

export type FooterProps = {
  readonly session: ArticleSession | null
  readonly readOnly: boolean
  readonly onBackups: () => void
  readonly onGoals: () => void
}

/** The line below: how long the article is, in which language, and whether the library is at hand and backed up. */
export function Footer({ session, readOnly, onBackups, onGoals }: FooterProps) {
  const [restarting, setRestarting] = useState(false)
  useEvent('library:state', ({ state }) => setRestarting(state === 'restarting'))
  return (
    <footer className="app-footer">
      {session && <Counts session={session} />}
      {session && <GoalLine session={session} onGoals={onGoals} />}
      <span className="grow" />
      {restarting && <span className="footer-warn">{t('The library is being started again. What you type is kept.')}</span>}
      <BackupProblem onBackups={onBackups} />
      {readOnly && <span className="footer-warn">{t('Read only')}</span>}
      {session && <Language session={session} />}
    </footer>
  )
}

/** Said until a backup works again; the sentence itself is a press away. */
function BackupProblem({ onBackups }: { readonly onBackups: () => void }) {
  const problem = useQuery(callQuery('backup:state')).data?.problem
  if (!problem) return null
  return (
    <button type="button" className="footer-warn footer-button" title={problem} onClick={onBackups}>
      {t('The last backup failed')}
    </button>
  )
}

function Counts({ session }: { readonly session: ArticleSession }) {
  const { words, minutes } = useCounts(session)
  return (
    <>
      <span>{t('{count, plural, one {# word} other {# words}}', { count: words })}</span>
      {words > 0 && <span>{t('{minutes} min read', { minutes: formatNumber(minutes) })}</span>}
    </>
  )
}

function Language({ session }: { readonly session: ArticleSession }) {
  return <span>{languageName(useHeader(session).language)}</span>
}
