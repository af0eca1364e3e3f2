import { localDay } from '../../shared/model/dates.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useCounts } from '../editor/session/useSession.ts'
import { counted, formatNumber } from '../ui/counted.ts'
import { useNow } from '../ui/useNow.ts'
import { charactersOf } from './charactersOf.ts'
import { progressOf } from './progress.ts'
import { useGoals } from './useGoals.ts'
import './goals.css'

const names = { words: 'words', characters: 'characters', minutes: 'minutes' } as const

/** In the footer: how far the article is from its goal. Nothing where none is set. */
export function GoalLine({ session, onGoals }: { readonly session: ArticleSession; readonly onGoals: () => void }) {
  const goal = useGoals(session.id).goals?.article
  const counts = useCounts(session)
  const now = useNow()
  if (!goal) return null
  const { done, share, daysLeft, eachDay } = progressOf(goal, counts, () => charactersOf(session.editor.state.doc), localDay(new Date(now)))
  const when = daysLeft === null ? '' : daysLeft < 0 ? 'The day is past' : daysLeft === 0 ? 'Today' : `${counted(daysLeft, 'day')} left`
  const rate = eachDay === null ? '' : `${formatNumber(eachDay)} a day`
  return (
    <button type="button" className="footer-button footer-goal" title="Goals" onClick={onGoals}>
      <progress aria-label="Of the goal" value={share} max={1} />
      {`${formatNumber(done)} of ${formatNumber(goal.amount)} ${names[goal.unit]}`}
      {[when, rate].filter(Boolean).map(text => ` · ${text}`)}
    </button>
  )
}
