import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './Field.tsx'

export type TextAreaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id' | keyof FieldProps> & {
    readonly value: string
    readonly onValue: (value: string) => void
  }

/** Text that grows with what is typed (`field-sizing: content`). */
export function TextArea({ label, hideLabel, hint, error, aside, className, value, onValue, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hideLabel={hideLabel ?? false} hint={hint} error={error} aside={aside} className={className}>
      {ids => (
        <textarea
          className="input textarea"
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
