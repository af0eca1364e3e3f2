import { chosenOptions, type OptionValue } from '../../../shared/model/theme.ts'
import { lastOptions } from '../../../shared/model/site.ts'
import { OptionField } from '../../themes/OptionField.tsx'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { Themes } from './SiteDialog.tsx'
import type { SiteFieldsProps } from './SiteFields.tsx'
import { t } from '../../words/t.ts'

export type ThemeFieldsProps = SiteFieldsProps & {
  readonly themes: Themes
  /** Leads to all themes: to see them, and to make one. */
  readonly onThemes: () => void
}

/** The theme, and what it lets one choose. */
export function ThemeFields({ settings, themes, onChange, onThemes }: ThemeFieldsProps) {
  const theme = themes.find(({ id }) => id === settings.theme) ?? themes[0]
  if (!theme) return null
  const values = chosenOptions(theme.options, settings.options)
  const choose = (id: string) => {
    const usedOptions = { ...settings.usedOptions, [settings.theme]: settings.options }
    onChange({ theme: id, options: lastOptions({ ...settings, usedOptions }, id), usedOptions })
  }
  const set = (name: string, value: OptionValue) => onChange({ options: { ...values, [name]: value } })
  return (
    <>
      <div className="theme-choice">
        <SelectField
          label={t('Theme')}
          hint={theme.description}
          value={theme.id}
          options={themes.map(({ id, name }) => ({ value: id, label: name }))}
          onValue={choose}
        />
        <Button look="quiet" onClick={onThemes}>
          {t('Themes…')}
        </Button>
      </div>
      <div className="theme-options">
        {Object.entries(theme.options).map(([name, option]) => (
          <OptionField
            key={`${theme.id} ${name}`}
            option={option}
            value={values[name] ?? option.default}
            onValue={value => set(name, value)}
          />
        ))}
      </div>
    </>
  )
}
