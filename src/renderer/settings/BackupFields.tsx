import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { BackupSettings } from '../../shared/model/backupSettings.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useToasts } from '../ui/useToasts.ts'
import { countOptions, lastVerified, secondWords } from './backupSettingWords.ts'
import { t } from '../words/t.ts'

const counts = [
  {
    key: 'newest',
    label: t('Keep the newest'),
    words: (count: number) => t('{count, plural, one {# backup} other {# backups}}', { count }),
    offered: [6, 12, 24, 48],
  },
  {
    key: 'days',
    label: t('Then the last of each day, for'),
    words: (count: number) => t('{count, plural, one {# day} other {# days}}', { count }),
    offered: [7, 14, 31, 90],
  },
  {
    key: 'weeks',
    label: t('Then the last of each week, for'),
    words: (count: number) => t('{count, plural, one {# week} other {# weeks}}', { count }),
    offered: [4, 13, 26, 52, 104],
  },
] as const

/** How this library is backed up, and how it stands with that. What is set holds at once, and can be taken back. */
export function BackupFields() {
  const query = callQuery('backup:settings')
  const settings = useQuery(query).data
  const backups = useQuery({ ...callQuery('backup:list'), refetchOnMount: 'always' }).data
  const second = useQuery({ ...callQuery('backup:second'), refetchOnMount: 'always' }).data
  const client = useQueryClient()
  const attempt = useAttempt()
  const { show } = useToasts()
  const readOnly = useReadOnlyLibrary()
  if (!settings) return null

  // Shown at once, so that the next change builds on it.
  const keep = async (next: BackupSettings) => {
    const before = client.getQueryData(query.queryKey) ?? settings
    client.setQueryData(query.queryKey, next)
    try {
      await call('backup:set-settings', next)
    } catch (error) {
      client.setQueryData(query.queryKey, before)
      throw error
    }
    if (next.second !== before.second) await client.invalidateQueries({ queryKey: ['backup:second'] })
  }
  const set = (change: Partial<BackupSettings>) =>
    attempt(async () => {
      const before = client.getQueryData(query.queryKey) ?? settings
      await keep({ ...before, ...change })
      show({
        text: t('This library is backed up in another way from now on.'),
        action: { label: t('Undo'), run: () => attempt(() => keep(before)) },
      })
    })
  const choose = () =>
    attempt(async () => {
      const folder = await call('backup:choose-second')
      if (folder === null) return
      await keep({ ...(client.getQueryData(query.queryKey) ?? settings), second: folder })
      await call('backup:make')
      await client.invalidateQueries({ queryKey: ['backup:second'] })
    })
  return (
    <fieldset className="settings-group" disabled={readOnly}>
      <legend>{t('Backups of this library')}</legend>
      <p className="settings-said">{lastVerified(backups)}</p>
      <Checkbox checked={settings.automatic} onValue={automatic => set({ automatic })}>
        {t('Back up by itself, every hour in which you write')}
      </Checkbox>
      {counts.map(({ key, label, words, offered }) => (
        <SelectField
          key={key}
          label={label}
          value={String(settings[key])}
          options={countOptions(offered, settings[key], words)}
          onValue={count => set({ [key]: Number(count) })}
        />
      ))}
      <p className="settings-said" aria-live="polite">
        {secondWords(settings, second)}
      </p>
      <div className="settings-buttons">
        <Button look="quiet" onClick={choose}>
          {settings.second === '' ? t('Choose a second folder…') : t('Choose another…')}
        </Button>
        {settings.second !== '' && (
          <Button look="quiet" onClick={() => set({ second: '' })}>
            {t('No second folder')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
