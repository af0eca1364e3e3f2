import type { OptionValue, ThemeOption } from '../../shared/model/theme.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'

export type OptionFieldProps = {
  readonly option: ThemeOption
  readonly value: OptionValue
  readonly onValue: (value: OptionValue) => void
}

/** One thing that a theme lets people choose, by its type. */
export function OptionField({ option, value, onValue }: OptionFieldProps) {
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
