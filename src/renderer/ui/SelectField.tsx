import { Field, type FieldProps } from './Field.tsx'

export type Option<T extends string> = { readonly value: T; readonly label: string; readonly lang?: string }

export type SelectFieldProps<T extends string> = FieldProps & {
  readonly value: T
  readonly options: readonly Option<T>[]
  readonly onValue: (value: T) => void
  readonly disabled?: boolean
}

/** One of a few, as the native control. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hideLabel, hint, error, aside, className, value, options, onValue, disabled } = props
  const choose = (chosen: string) => {
    const option = options.find(each => each.value === chosen)
    if (option) onValue(option.value)
  }
  return (
    <Field label={label} hideLabel={hideLabel ?? false} hint={hint} error={error} aside={aside} className={className}>
      {ids => (
        <select className="input select" {...ids} disabled={disabled} value={value} onChange={event => choose(event.target.value)}>
          {options.map(option => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
