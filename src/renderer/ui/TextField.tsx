import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './Field.tsx'

export type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | keyof FieldProps> & {
    readonly value: string
    readonly onValue: (value: string) => void
  }

/** One line of text, with its label. */
export function TextField({ label, hideLabel, hint, error, aside, className, value, onValue, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hideLabel={hideLabel ?? false} hint={hint} error={error} aside={aside} className={className}>
      {ids => (
        <input
          type="text"
          className="input"
          autoComplete="off"
          spellCheck={false}
          {...rest}
          {...ids}
          value={value}
          onChange={event => onValue(event.target.value)}
        />
      )}
    </Field>
  )
}
