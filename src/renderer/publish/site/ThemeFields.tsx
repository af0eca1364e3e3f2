import { chosenOptions, type OptionValue, type ThemeOption } from '../../../shared/model/theme.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Themes } from './SiteDialog.tsx'
import type { SiteFieldsProps } from './SiteFields.tsx'
import { t } from '../../words/t.ts'

/** The theme, and what it lets one choose. */
export function ThemeFields({ settings, themes, onChange }: SiteFieldsProps & { readonly themes: Themes }) {
  const theme = themes.find(({ id }) => id === settings.theme) ?? themes[0]
  if (!theme) return null
  const values = chosenOptions(theme.options, settings.options)
  const set = (name: string, value: OptionValue) => onChange({ options: { ...values, [name]: value } })
  return (
    <>
      <SelectField
        label={t('Theme')}
        hint={theme.description}
        value={theme.id}
        options={themes.map(({ id, name }) => ({ value: id, label: name }))}
        onValue={id => onChange({ theme: id, options: {} })}
      />
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

type OptionFieldProps = { readonly option: ThemeOption; readonly value: OptionValue; readonly onValue: (value: OptionValue) => void }

function OptionField({ option, value, onValue }: OptionFieldProps) {
  const { label, hint } = option
  switch (option.type) {
    case 'switch':
      return (
        <Checkbox checked={value === true} onValue={onValue}>
          {label}
        </Checkbox>
      )
    case 'choice':
      return <SelectField label={label} hint={hint} value={String(value)} options={option.choices} onValue={onValue} />
    case 'colour':
      return <TextField label={label} hint={hint} type="color" value={String(value)} onValue={onValue} />
    case 'number':
      return (
        <TextField
          label={label}
          hint={hint}
          type="number"
          min={option.min}
          max={option.max}
          step={option.step}
          value={String(value)}
          onValue={text => {
            const number = Number(text)
            if (text !== '' && number >= option.min && number <= option.max) onValue(number)
          }}
        />
      )
    case 'text':
      return <TextField label={label} hint={hint} value={String(value)} maxLength={500} onValue={onValue} />
    default:
      return option satisfies never
  }
}
