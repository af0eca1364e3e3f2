import { useQuery } from '@tanstack/react-query'
import type { Settings } from '../../shared/model/settings.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { LanguageField } from '../library/details/LanguageField.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogParts } from '../ui/DialogParts.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useState } from 'react'
import { AssetFields } from './AssetFields.tsx'
import { PageFields } from './PageFields.tsx'
import { BackupFields } from './BackupFields.tsx'
import { TypographyFields } from './TypographyFields.tsx'
import { SnippetFields } from './SnippetFields.tsx'
import { SpellingFields } from './SpellingFields.tsx'
import { HistoryFields } from './HistoryFields.tsx'
import { t } from '../words/t.ts'

const appearances = [
  { value: 'system', label: t('As the system') },
  { value: 'light', label: t('Light') },
  { value: 'dark', label: t('Dark') },
] as const

/** Each by its own name, so that it is found whatever is spoken now. */
const languages = [
  { value: 'system', label: t('As the system') },
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'ko', label: '한국어', lang: 'ko' },
  { value: 'pt', label: 'Português', lang: 'pt-BR' },
  { value: 'tr', label: 'Türkçe', lang: 'tr' },
] as const

/** The settings; each holds as soon as it is made. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const state = useQuery(callQuery('app:state')).data
  if (!state) return null
  return <SettingsForm settings={state.settings} version={state.version} onClose={onClose} />
}

type SettingsFormProps = { readonly settings: Settings; readonly version: string; readonly onClose: () => void }

function SettingsForm({ settings, version, onClose }: SettingsFormProps) {
  const attempt = useAttempt()
  // The field's own, so that an answer that comes late never changes what is being typed.
  const [author, setAuthor] = useState(settings.author)
  const update = (change: Partial<Settings>) => attempt(() => call('app:update-settings', change))
  return (
    <Dialog
      title={t('Settings')}
      size="large"
      onClose={onClose}
      footer={
        <>
          <span className="settings-version">{t('Deckle {version}', { version })}</span>
          <Button look="main" onClick={onClose}>
            {t('Done')}
          </Button>
        </>
      }
    >
      <DialogParts
        parts={[
          {
            name: t('General'),
            fields: (
              <>
                <SelectField
                  label={t('Language of Deckle')}
                  value={settings.interfaceLanguage}
                  onValue={interfaceLanguage => update({ interfaceLanguage })}
                  options={languages}
                />
                <RadioGroup
                  label={t('Appearance')}
                  value={settings.appearance}
                  onValue={appearance => update({ appearance })}
                  choices={appearances}
                />
                <TextField
                  label={t('Your name')}
                  hint={t('Put on new articles as their author.')}
                  value={author}
                  maxLength={500}
                  onValue={name => {
                    setAuthor(name)
                    update({ author: name.trim() })
                  }}
                />
                <LanguageField
                  label={t('Language of new articles')}
                  value={settings.language}
                  onCommit={language => update({ language })}
                />
              </>
            ),
          },
          {
            name: t('Writing'),
            fields: (
              <>
                <PageFields settings={settings} onChange={update} />
                <TypographyFields />
              </>
            ),
          },
          { name: t('Spelling'), fields: <SpellingFields settings={settings} onChange={update} /> },
          { name: t('Snippets'), fields: <SnippetFields /> },
          { name: t('History'), fields: <HistoryFields /> },
          { name: t('Backups'), fields: <BackupFields /> },
          { name: t('Images'), fields: <AssetFields /> },
        ]}
      />
    </Dialog>
  )
}
