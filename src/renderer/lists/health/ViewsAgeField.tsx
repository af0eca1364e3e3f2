import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useReadOnlyLibrary } from '../../app/readOnlyLibrary.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { useToasts } from '../../ui/useToasts.ts'
import { t } from '../../words/t.ts'

const usual = [7, 14, 30, 60, 90, 180, 365]

/** After how many days counts of views are old in this library. It holds at once, and can be taken back. */
export function ViewsAgeField({ days }: { readonly days: number }) {
  const client = useQueryClient()
  const attempt = useAttempt()
  const readOnly = useReadOnlyLibrary()
  const { show } = useToasts()
  const keep = async (next: number) => {
    await call('list:set-views-age', { days: next })
    await Promise.all(['list:overlaps', 'list:health'].map(key => client.invalidateQueries({ queryKey: [key] })))
  }
  const set = (next: number) =>
    attempt(async () => {
      await keep(next)
      show({
        text: t('Views are old {days, plural, one {# day} other {# days}} after they were counted.', { days: next }),
        action: { label: t('Undo'), run: () => attempt(() => keep(days)) },
      })
    })
  const choices = [...new Set([...usual, days])].toSorted((a, b) => a - b)
  return (
    <fieldset className="bare" disabled={readOnly}>
      <SelectField
        label={t('Views are old when they were counted more than')}
        value={String(days)}
        options={choices.map(each => ({
          value: String(each),
          label: t('{days, plural, one {# day ago} other {# days ago}}', { days: each }),
        }))}
        onValue={value => set(Number(value))}
      />
    </fieldset>
  )
}
