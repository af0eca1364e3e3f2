import { useRef, type ChangeEvent, type KeyboardEvent } from 'react'
import { correctionFor } from '../../../shared/typography/correctionFor.ts'

/** What was corrected last: where it stands now, what was put, and what was typed. */
type Corrected = Readonly<{ from: number; put: string; typed: string }>

type Parts = {
  /** Whether signs are set at all, asked when one is typed. */
  readonly smart: () => boolean
  readonly lang: string
  /** Called before the field is changed, so that it can be undone. */
  readonly step: () => void
  readonly onValue: (value: string) => void
}

/** Sets signs in a plain field as the language has them, while they are typed, as the text does; one Backspace takes that back. */
export function useFieldSigns({ smart, lang, step, onValue }: Parts) {
  const corrected = useRef<Corrected | null>(null)

  const put = (field: HTMLTextAreaElement, from: number, to: number, text: string) => {
    step()
    field.setRangeText(text, from, to, 'end')
    onValue(field.value)
  }

  return {
    /** Whether what was typed was corrected, and said so. */
    onChange: ({ target: field, nativeEvent: event }: ChangeEvent<HTMLTextAreaElement>): boolean => {
      corrected.current = null
      const isSign = event instanceof InputEvent && event.inputType === 'insertText' && !event.isComposing && event.data?.length === 1
      if (!isSign || !smart()) return false
      const typed = event.data ?? ''
      const caret = field.selectionStart
      const correction = correctionFor(field.value.slice(0, caret - 1), typed, lang)
      if (!correction) return false
      const from = caret - 1 - correction.take
      const said = field.value.slice(from, caret)
      put(field, from, caret, correction.put)
      corrected.current = { from, put: correction.put, typed: said }
      return true
    },
    /** Whether the key took a correction back. */
    onKey: (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
      const { currentTarget: field } = event
      const last = corrected.current
      const plain = event.key === 'Backspace' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
      if (!last || !plain) return false
      const to = last.from + last.put.length
      const isThere = field.selectionStart === to && field.selectionEnd === to && field.value.slice(last.from, to) === last.put
      corrected.current = null
      if (!isThere) return false
      event.preventDefault()
      put(field, last.from, to, last.typed)
      return true
    },
  }
}
