import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import type { Settings } from '../../shared/model/settings.ts'
import { dictionaries } from '../../shared/spelling/dictionaries.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { languageName } from '../library/details/languages.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useToasts } from '../ui/useToasts.ts'
import { locale, t } from '../words/t.ts'

export type SpellingFieldsProps = { readonly settings: Settings; readonly onChange: (change: Partial<Settings>) => void }

const languages = dictionaries.map(({ tags }) => languageName(tags[0] ?? '')).sort((a, b) => a.localeCompare(b))

/** Whether spelling is checked, and the words that this library's own dictionary has. */
export function SpellingFields({ settings, onChange }: SpellingFieldsProps) {
  const query = callQuery('words:own')
  const words = useQuery(query).data
  const client = useQueryClient()
  const attempt = useAttempt()
  const { show } = useToasts()
  const readOnly = useReadOnlyLibrary()
  const [typed, setTyped] = useState('')
  const refresh = () => client.invalidateQueries({ queryKey: query.queryKey })

  const add = (word: string) =>
    attempt(async () => {
      await call('words:add', { word })
      setTyped('')
      await refresh()
    })
  const remove = (word: string) =>
    attempt(async () => {
      await call('words:remove', { word })
      await refresh()
      show({ text: t('“{word}” was removed.', { word }), action: { label: t('Undo'), run: () => add(word) } })
    })
  return (
    <fieldset className="settings-group">
      <legend>{t('Spelling')}</legend>
      <Checkbox checked={settings.spelling} onValue={spelling => onChange({ spelling })}>
        {t('Underline misspelt words as I write')}
      </Checkbox>
      <p className="settings-said">
        {t('There are dictionaries for {languages}.', { languages: new Intl.ListFormat(locale()).format(languages) })}
      </p>
      <form
        className="settings-add"
        onSubmit={event => {
          event.preventDefault()
          if (typed.trim()) add(typed.trim())
        }}
      >
        <TextField
          label={t('Add a word to this library’s dictionary')}
          value={typed}
          maxLength={100}
          onValue={setTyped}
          disabled={readOnly}
        />
        <Button look="quiet" type="submit" disabled={readOnly || typed.trim() === ''}>
          {t('Add')}
        </Button>
      </form>
      {words && words.length > 0 && (
        <ul className="settings-words" aria-label={t('Words of this library’s dictionary')}>
          {words.map(word => (
            <li key={word}>
              {word}
              <IconButton label={t('Remove “{word}”', { word })} disabled={readOnly} onClick={() => remove(word)}>
                <X size={12} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {words?.length === 0 && (
        <p className="settings-said">{t('It has no words yet: add them here, or with a secondary press on an underlined one.')}</p>
      )}
    </fieldset>
  )
}
