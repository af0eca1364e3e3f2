import type { ThemeSummary } from '../../shared/model/ownTheme.ts'
import type { OptionValues } from '../../shared/model/theme.ts'
import { Button } from '../ui/Button.tsx'
import { OptionField } from './OptionField.tsx'
import { t } from '../words/t.ts'

export type ThemeOptionsProps = {
  readonly theme: ThemeSummary
  readonly values: OptionValues
  readonly onValues: (values: OptionValues) => void
}

/** What a theme lets people choose without touching its code. */
export function ThemeOptions({ theme, values, onValues }: ThemeOptionsProps) {
  const options = Object.entries(theme.options)
  const isUsual = options.every(([name, option]) => values[name] === option.default)
  return (
    <div className="theme-form">
      <p className="theme-about">{theme.problem ?? theme.description}</p>
      {options.length === 0 && <p className="theme-none">{t('This theme has no options.')}</p>}
      {options.map(([name, option]) => (
        <OptionField
          key={name}
          option={option}
          value={values[name] ?? option.default}
          onValue={value => onValues({ ...values, [name]: value })}
        />
      ))}
      {options.length > 0 && (
        <Button look="quiet" disabled={isUsual} onClick={() => onValues({})}>
          {t('As the theme has them')}
        </Button>
      )}
    </div>
  )
}
