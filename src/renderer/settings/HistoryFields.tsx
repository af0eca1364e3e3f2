import { useQuery, useQueryClient } from '@tanstack/react-query'
import { usualHistoryPolicy, type HistoryPolicy } from '../../shared/model/history.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useToasts } from '../ui/useToasts.ts'
import { changedPolicy, policySentences, samePolicy, spanOptions } from './historyWords.ts'
import { t } from '../words/t.ts'

const steps = [
  { key: 'everyDays', label: t('Keep every save for') },
  { key: 'hourlyDays', label: t('Then one for each hour, until it is as old as') },
  { key: 'dailyDays', label: t('Then one for each day, until it is as old as') },
] as const

/** How long this library keeps which saves, in plain words, with what that comes to. It holds at once, and can be taken back. */
export function HistoryFields() {
  const query = callQuery('history:policy')
  const policy = useQuery(query).data
  const client = useQueryClient()
  const attempt = useAttempt()
  const { show } = useToasts()
  const readOnly = useReadOnlyLibrary()
  if (!policy) return null

  const keep = async (next: HistoryPolicy) => {
    await call('history:set-policy', next)
    client.setQueryData(query.queryKey, next)
  }
  const set = (next: HistoryPolicy) =>
    attempt(async () => {
      if (samePolicy(next, policy)) return
      await keep(next)
      show({
        text: t('The history is kept in another way from now on.'),
        action: { label: t('Undo'), run: () => attempt(() => keep(policy)) },
      })
    })
  return (
    <fieldset className="settings-group" disabled={readOnly}>
      <legend>{t('History of this library')}</legend>
      {steps.map(({ key, label }) => (
        <SelectField
          key={key}
          label={label}
          value={String(policy[key])}
          options={spanOptions(policy[key])}
          onValue={days => set(changedPolicy(policy, key, Number(days)))}
        />
      ))}
      <ul className="settings-means" aria-label={t('What this means')}>
        {policySentences(policy).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {!samePolicy(policy, usualHistoryPolicy) && (
        <Button look="quiet" onClick={() => set(usualHistoryPolicy)}>
          {t('As usual')}
        </Button>
      )}
    </fieldset>
  )
}
