import { useQuery } from '@tanstack/react-query'
import { callQuery } from '../api/callQuery.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { t } from '../words/t.ts'

export type ExportThemeProps = {
  readonly theme: string
  readonly onTheme: (id: string) => void
}

/** The theme of pages by themselves: a shipped one or one of the library's own, with what is wrong with it. */
export function ExportTheme({ theme, onTheme }: ExportThemeProps) {
  const themes = useQuery(callQuery('theme:list')).data
  const own = themes?.find(({ id }) => id === theme)?.own ?? false
  const faults = useQuery({ ...callQuery('theme:check', { id: theme }), enabled: own, gcTime: 0 }).data
  if (!themes) return null
  const chosen = themes.find(({ id }) => id === theme) ?? themes.find(({ id }) => id === 'essay')
  const [fault] = faults ?? []
  const place = fault && (fault.line > 0 ? t('{file}, line {line}', { file: fault.file, line: String(fault.line) }) : fault.file)
  return (
    <SelectField
      label={t('Theme')}
      value={chosen?.id ?? theme}
      options={themes.map(({ id, name }) => ({ value: id, label: name }))}
      onValue={onTheme}
      hint={t('With its options as the site had them last.')}
      error={fault && place && t('This theme can’t be used as it is: {place}: {sentence}', { place, sentence: fault.sentence })}
    />
  )
}
