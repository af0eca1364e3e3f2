import { useState } from 'react'
import { TextField, type TextFieldProps } from './TextField.tsx'
import { t } from '../words/t.ts'

export type DateFieldProps = Omit<TextFieldProps, 'value' | 'onValue' | 'error' | 'type'> & {
  /** An ISO day or moment, or null. */
  readonly value: string | null
  readonly onValue: (day: string | null) => void
}

/** A day, typed or picked in the native control, as an ISO day. A moment keeps its time until another day is chosen. */
export function DateField({ value, onValue, ...rest }: DateFieldProps) {
  // Half a date reads as empty: the text is ours while someone types, or the control would lose it.
  const [text, setText] = useState<string | null>(null)
  const [half, setHalf] = useState(false)
  return (
    <TextField
      {...rest}
      type="date"
      max="9999-12-31"
      value={text ?? value?.slice(0, 10) ?? ''}
      error={half && text === null ? t('The date is not complete. Type day, month and year, or clear it.') : null}
      onFocus={event => setText(event.target.value)}
      onInput={event => setHalf(event.currentTarget.validity.badInput)}
      onValue={day => {
        setText(day)
        if (day === '' ? !half : true) onValue(day || null)
      }}
      onBlur={event => {
        setHalf(event.target.validity.badInput)
        setText(null)
      }}
    />
  )
}
