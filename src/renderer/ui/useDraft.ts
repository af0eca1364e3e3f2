import { useRef, useState, type FocusEvent } from 'react'

/** A text that became a value, or why it can't. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }

export type Draft = {
  readonly text: string
  readonly error: string | null
  readonly onValue: (text: string) => void
  readonly onFocus: () => void
  readonly onBlur: (event: FocusEvent) => void
}

/**
 * Text on its way to being a value. What parses is committed while it is typed; what doesn't stays in the field with
 * a sentence, and nothing is committed. While the field has the focus nobody else changes its text.
 */
export function useDraft<T>(shown: string, parse: (text: string) => Parsed<T>, commit: (value: T) => void): Draft {
  const [text, setText] = useState<string | null>(null)
  const focused = useRef(false)
  const current = text ?? shown
  const parsed = parse(current)
  return {
    text: current,
    error: text !== null && !parsed.ok ? parsed.error : null,
    onValue: value => {
      setText(value)
      const result = parse(value)
      if (result.ok && value !== shown) commit(result.value)
    },
    onFocus: () => {
      focused.current = true
      setText(current)
    },
    onBlur: () => {
      focused.current = false
      // A text that is no value stays, with its sentence, until it is mended.
      if (parsed.ok) setText(null)
    },
  }
}
