import { languageDirection } from '../../../shared/document/direction.ts'
import { useFieldHistory } from './useFieldHistory.ts'
import { useFieldSigns } from './useFieldSigns.ts'
import { useRef, type KeyboardEvent, type RefObject } from 'react'

export type HeadFieldProps = {
  readonly label: string
  /** What the field is of: it remembers what can be undone as long as that is there. */
  readonly owner: object
  readonly placeholder: string
  readonly className: string
  readonly value: string
  readonly lang: string
  readonly readOnly: boolean
  /** Whether signs are set as the language has them. */
  readonly smart: () => boolean
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onValue: (value: string) => void
  readonly onUp: () => void
  readonly onDown: () => void
}

/** The title or the standfirst: one line of text that wraps, from which the arrows and Enter flow on as on a page. */
export function HeadField(props: HeadFieldProps) {
  const { label, owner, placeholder, className, value, lang, readOnly, smart, field, onValue, onUp, onDown } = props
  const composing = useRef(false)
  const history = useFieldHistory(owner, label, field, onValue)
  const signs = useFieldSigns({ smart, lang, step: history.step, onValue })

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (
      composing.current ||
      event.nativeEvent.isComposing ||
      history.onKey(event) ||
      signs.onKey(event) ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return
    const { selectionStart, selectionEnd, value: text } = event.currentTarget
    const oneLine = isOneLine(event.currentTarget)
    const collapsed = selectionStart === selectionEnd
    const down = event.key === 'Enter' || (event.key === 'ArrowDown' && collapsed && (oneLine || selectionEnd === text.length))
    const up = event.key === 'ArrowUp' && collapsed && (oneLine || selectionStart === 0)
    if (!down && !up) return
    event.preventDefault()
    if (down) onDown()
    else onUp()
  }

  return (
    <div className="head-field">
      <textarea
        ref={field}
        rows={1}
        className={className}
        aria-label={label}
        placeholder={placeholder}
        lang={lang}
        dir={value === '' ? languageDirection(lang) : 'auto'}
        readOnly={readOnly}
        spellCheck={false}
        maxLength={20_000}
        value={value}
        onCompositionStart={() => {
          composing.current = true
          history.onCompositionStart()
        }}
        onCompositionEnd={() => {
          composing.current = false
          history.onCompositionEnd()
        }}
        onKeyDown={onKeyDown}
        onChange={event => {
          history.onChange(event)
          if (!signs.onChange(event)) onValue(event.target.value.replace(/[\r\n]+/gu, ' '))
        }}
      />
    </div>
  )
}

function isOneLine(field: HTMLTextAreaElement): boolean {
  return field.value === '' || field.clientHeight < 2 * Number.parseFloat(getComputedStyle(field).lineHeight)
}
