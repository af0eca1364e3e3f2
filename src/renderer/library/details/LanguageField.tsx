import { useState } from 'react'
import { DraftField } from '../../ui/DraftField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { parseLanguage } from '../../ui/parse.ts'
import { commonLanguages, languageName } from './languages.ts'
import { t } from '../../words/t.ts'

export type LanguageFieldProps = { readonly label: string; readonly value: string; readonly onCommit: (language: string) => void }

/** A language: one of the common ones, or any tag of BCP 47. */
export function LanguageField({ label, value, onCommit }: LanguageFieldProps) {
  const [free, setFree] = useState(false)
  const known = commonLanguages.includes(value) ? commonLanguages : [value, ...commonLanguages]
  const options = [...known.map(tag => ({ value: tag, label: languageName(tag) })), { value: 'other', label: t('Other…') }]
  return (
    <>
      <SelectField
        label={label}
        value={free ? 'other' : value}
        options={options}
        onValue={chosen => {
          setFree(chosen === 'other')
          if (chosen !== 'other') onCommit(chosen)
        }}
      />
      {free && (
        <DraftField
          label={t('Language tag')}
          shown={value}
          parse={parseLanguage}
          onCommit={onCommit}
          hint={languageName(value)}
          maxLength={35}
        />
      )}
    </>
  )
}
