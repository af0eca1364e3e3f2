import { localDay } from '../../shared/model/dates.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useCounts } from '../editor/session/useSession.ts'
import { formatNumber } from '../ui/counted.ts'
import { useNow } from '../ui/useNow.ts'
import { charactersOf } from './charactersOf.ts'
import { progressOf } from './progress.ts'
import { useGoals } from './useGoals.ts'
import './goals.css'
import { phrase } from '../../shared/words/phrase.ts'
import { t } from '../words/t.ts'

const names = {
  words: phrase('{done} of {amount} words'),
  characters: phrase('{done} of {amount} characters'),
  minutes: phrase('{done} of {amount} minutes'),
} as const

/** In the footer: how far the article is from its goal. Nothing where none is set. */
export function GoalLine({ session, onGoals }: { readonly session: ArticleSession; readonly onGoals: () => void }) {
  const goal = useGoals(session.id).goals?.article
  const counts = useCounts(session)
  const now = useNow()
  if (!goal) return null
  const { done, share, daysLeft, eachDay } = progressOf(goal, counts, () => charactersOf(session.editor.state.doc), localDay(new Date(now)))
  const when =
    daysLeft === null
      ? ''
      : daysLeft < 0
        ? t('The day is past')
        : daysLeft === 0
          ? t('Today')
          : t('{count, plural, one {# day} other {# days}} left', { count: daysLeft })
  const rate = eachDay === null ? '' : t('{eachDay} a day', { eachDay: formatNumber(eachDay) })
  return (
    <button type="button" className="footer-button footer-goal" title={t('Goals')} onClick={onGoals}>
      <progress aria-label={t('Of the goal')} value={share} max={1} />
      {t(names[goal.unit], { done: formatNumber(done), amount: formatNumber(goal.amount) })}
      {[when, rate].filter(Boolean).map(text => ` · ${text}`)}
    </button>
  )
}
