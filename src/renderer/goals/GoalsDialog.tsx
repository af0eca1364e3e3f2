import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ArticleGoals, GoalUnit } from '../../shared/model/goal.ts'
import { callQuery } from '../api/callQuery.ts'
import { sectionName } from '../editor/outline/outlineActions.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useOutline } from '../editor/session/useSession.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { formatNumber } from '../ui/counted.ts'
import { formatDay } from './formatDay.ts'
import { useGoals } from './useGoals.ts'
import './goals.css'
import { t } from '../words/t.ts'

const units: readonly { value: GoalUnit; label: string }[] = [
  { value: 'words', label: t('Words') },
  { value: 'characters', label: t('Characters') },
  { value: 'minutes', label: t('Minutes to read') },
]

/** How long the article and its sections shall be, by which day, and what was written on the last ones. */
export function GoalsDialog({ session, onClose }: { readonly session: ArticleSession; readonly onClose: () => void }) {
  const { goals, setGoals } = useGoals(session.id)
  return (
    <Dialog
      title={t('Goals')}
      onClose={onClose}
      footer={
        <Button look="main" onClick={onClose}>
          {t('Done')}
        </Button>
      }
    >
      {goals && <GoalFields session={session} goals={goals} onGoals={setGoals} />}
      <Days session={session} />
    </Dialog>
  )
}

type GoalFieldsProps = { readonly session: ArticleSession; readonly goals: ArticleGoals; readonly onGoals: (goals: ArticleGoals) => void }

function GoalFields({ session, goals, onGoals }: GoalFieldsProps) {
  const outline = useOutline(session)
  const [unit, setUnit] = useState<GoalUnit>(goals.article?.unit ?? 'words')
  const own = goals.article
  const setOwn = (amount: number | null, of: GoalUnit, deadline: string | null) =>
    onGoals({ ...goals, article: amount === null ? null : { unit: of, amount, deadline } })
  return (
    <>
      <div className="goal-row">
        <AmountField
          label={t('Length of the article')}
          amount={own?.amount ?? null}
          onAmount={amount => setOwn(amount, unit, own?.deadline ?? null)}
        />
        <SelectField
          label={t('In')}
          value={unit}
          options={units}
          onValue={next => {
            setUnit(next)
            if (own) setOwn(own.amount, next, own.deadline)
          }}
        />
        <DateField
          label={t('By')}
          upcoming
          disabled={!own}
          value={own?.deadline ?? null}
          onValue={deadline => own && setOwn(own.amount, unit, deadline)}
        />
      </div>
      <fieldset className="goal-sections">
        <legend className="field-label">{t('Words of the sections')}</legend>
        {outline.map(entry => (
          <AmountField
            key={entry.id}
            className="goal-section"
            label={sectionName(entry)}
            aside={t('now {words}', { words: formatNumber(entry.words) })}
            amount={goals.sections.find(each => each.sectionId === entry.id)?.words ?? null}
            onAmount={words => {
              const others = goals.sections.filter(each => each.sectionId !== entry.id)
              onGoals({ ...goals, sections: words === null ? others : [...others, { sectionId: entry.id, words }] })
            }}
          />
        ))}
      </fieldset>
    </>
  )
}

type AmountFieldProps = {
  readonly label: string
  readonly className?: string
  readonly aside?: string
  readonly amount: number | null
  readonly onAmount: (amount: number | null) => void
}

/** A whole number that may be missing. What is none is said, and changes nothing. */
function AmountField({ label, className, aside, amount, onAmount }: AmountFieldProps) {
  const [text, setText] = useState(amount === null ? '' : String(amount))
  const digits = text.replaceAll(/[\s.,’']/gu, '')
  const isNumber = /^\d{1,8}$/u.test(digits) && Number(digits) > 0 && Number(digits) <= 10_000_000
  return (
    <TextField
      label={label}
      className={className}
      aside={aside}
      inputMode="numeric"
      placeholder={t('None')}
      value={text}
      error={digits !== '' && !isNumber ? t('A whole number of at most 10,000,000, or nothing.') : null}
      onValue={next => {
        setText(next)
        const written = next.replaceAll(/[\s.,’']/gu, '')
        if (written === '') onAmount(null)
        else if (/^\d{1,8}$/u.test(written) && Number(written) > 0 && Number(written) <= 10_000_000) onAmount(Number(written))
      }}
    />
  )
}

/** What the history says of the last days. */
function Days({ session }: { readonly session: ArticleSession }) {
  const days = useQuery({ ...callQuery('goal:days', { id: session.id, count: 7 }), staleTime: 0 }).data ?? []
  if (days.length === 0) return null
  return (
    <section aria-label={t('The last days')}>
      <p className="field-label">{t('The last days. Text that was only moved does not count.')}</p>
      <ul className="goal-days">
        {days.map(({ day, written, removed }) => (
          <li key={day}>
            <span>{formatDay(day)}</span>
            <span>{t('{count, plural, one {# word} other {# words}} written', { count: written })}</span>
            <span>{removed > 0 ? t('{removed} removed', { removed: formatNumber(removed) }) : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
