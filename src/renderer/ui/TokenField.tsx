// A native datalist cannot be styled nor read with its count: this is the ARIA combobox pattern.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { X } from 'lucide-react'
import { Field } from './Field.tsx'
import { addToken, suggestionsFor } from './tokens.ts'
import { t } from '../words/t.ts'

export type TokenFieldProps = {
  readonly label: string
  readonly tokens: readonly string[]
  readonly onTokens: (tokens: string[]) => void
  /** What completion offers, best first. */
  readonly known?: readonly string[]
  readonly placeholder?: string
  readonly hint?: string
  readonly maxLength?: number
  /** Characters that end a token while typing. A comma in names of people would be one too many. */
  readonly separators?: readonly string[]
}

/** Several short texts in one field: Enter or a comma adds, Backspace takes the last, arrows choose a suggestion. */
export function TokenField(props: TokenFieldProps) {
  const { label, tokens, onTokens, known = [], placeholder, hint, maxLength = 200, separators = [','] } = props
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const suggestions = open ? suggestionsFor(known, tokens, text) : []

  const add = (token: string) => {
    const next = addToken(tokens, token)
    if (next.length !== tokens.length) onTokens(next)
    setText('')
    setActive(-1)
  }
  const remove = (token: string) => {
    onTokens(tokens.filter(each => each !== token))
    input.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const chosen = suggestions[active]
    if (event.key === 'Enter' || separators.includes(event.key)) {
      event.preventDefault()
      add(chosen ?? text)
    } else if (event.key === 'Tab' && chosen) {
      event.preventDefault()
      add(chosen)
    } else if (event.key === 'Backspace' && text === '') {
      const last = tokens.at(-1)
      if (last !== undefined) onTokens(tokens.slice(0, -1))
    } else if (event.key === 'Escape' && open && suggestions.length > 0) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const count = suggestions.length
      if (count > 0) setActive(at => (at + (event.key === 'ArrowDown' ? 1 : -1) + count) % count)
    }
  }

  return (
    <Field label={label} hint={hint}>
      {ids => (
        <div className="tokens">
          <div className="input tokens-box">
            {tokens.length > 0 && (
              <ul className="tokens-list" aria-label={t('Chosen')}>
                {tokens.map(token => (
                  <li key={token} className="token">
                    <span>{token}</span>
                    <button
                      type="button"
                      className="token-remove"
                      aria-label={t('Remove {name}', { name: token })}
                      onClick={() => remove(token)}
                    >
                      <X size={12} aria-hidden />
                    </button>
                  </li>
                ))}
              </ul>
            )}
            <input
              {...ids}
              ref={input}
              className="tokens-input"
              role="combobox"
              autoComplete="off"
              spellCheck={false}
              aria-autocomplete="list"
              aria-expanded={suggestions.length > 0}
              aria-controls={listId}
              aria-activedescendant={suggestions[active] === undefined ? undefined : `${listId}-${active}`}
              maxLength={maxLength}
              placeholder={tokens.length === 0 ? placeholder : undefined}
              value={text}
              onChange={event => {
                setText(event.target.value)
                setOpen(true)
                setActive(-1)
              }}
              onFocus={() => setOpen(true)}
              onBlur={() => {
                setOpen(false)
                if (text.trim()) add(text)
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div id={listId} role="listbox" aria-label={t('Suggestions')} className="suggestions" hidden={suggestions.length === 0}>
            {suggestions.map((suggestion, index) => (
              <div
                key={suggestion}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className="suggestion"
                onMouseDown={event => {
                  event.preventDefault()
                  add(suggestion)
                }}
              >
                {suggestion}
              </div>
            ))}
          </div>
        </div>
      )}
    </Field>
  )
}
