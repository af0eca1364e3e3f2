import { useId } from 'react'

export type Choice<T extends string> = { readonly value: T; readonly label: string; readonly hint?: string }

export type RadioGroupProps<T extends string> = {
  readonly label: string
  readonly value: T
  readonly onValue: (value: T) => void
  readonly choices: readonly Choice<T>[]
}

/** One of a few, all of them to be seen, each with a sentence. */
export function RadioGroup<T extends string>({ label, value, onValue, choices }: RadioGroupProps<T>) {
  const name = useId()
  return (
    <fieldset className="radios">
      <legend className="field-label">{label}</legend>
      {choices.map(choice => (
        <label key={choice.value} className="radio">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            aria-describedby={choice.hint ? `${name}-${choice.value}` : undefined}
            onChange={() => onValue(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint && (
              <span id={`${name}-${choice.value}`} className="radio-hint">
                {choice.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
