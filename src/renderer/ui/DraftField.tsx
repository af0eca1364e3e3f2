import { TextField, type TextFieldProps } from './TextField.tsx'
import { useDraft, type Parsed } from './useDraft.ts'

export type DraftFieldProps<T> = Omit<TextFieldProps, 'value' | 'onValue' | 'error' | 'onFocus' | 'onBlur'> & {
  /** The value as text. */
  readonly shown: string
  readonly parse: (text: string) => Parsed<T>
  readonly onCommit: (value: T) => void
}

/** A line of text for a value that has a form: a year, an address, a number. Only values that parse are committed. */
export function DraftField<T>({ shown, parse, onCommit, ...rest }: DraftFieldProps<T>) {
  const draft = useDraft(shown, parse, onCommit)
  return (
    <TextField {...rest} value={draft.text} onValue={draft.onValue} onFocus={draft.onFocus} onBlur={draft.onBlur} error={draft.error} />
  )
}
