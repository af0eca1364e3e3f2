import { useQuery } from '@tanstack/react-query'
import { callQuery } from '../api/callQuery.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useTypography } from '../typography/useTypography.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

/** Whether signs are set as the language has them, in this library. */
export function TypographyFields() {
  const smart = useQuery(callQuery('typography:settings')).data?.smart
  const set = useTypography()
  const readOnly = useReadOnlyLibrary()
  if (smart === undefined) return null
  return (
    <fieldset className="settings-group" disabled={readOnly}>
      <legend>{t('Punctuation in this library')}</legend>
      <Checkbox checked={smart} onValue={set}>
        {t('Set quotation marks, dashes and spaces as the language has them')}
      </Checkbox>
      <p className="settings-said">{sentences(t('While you type, and not in code.'), t('One Backspace takes back what was just set.'))}</p>
    </fieldset>
  )
}
