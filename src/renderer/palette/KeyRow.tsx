import { useState, type KeyboardEvent } from 'react'
import { RotateCcw } from 'lucide-react'
import { commandKey, type CommandId } from '../../shared/commands/commands.ts'
import { faultOf, keyHolder, pressedKey, type Shortcuts } from '../../shared/commands/shortcuts.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { isMac, keyLabel, nameOfCommand, platform } from '../ui/keys.ts'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

export type KeyRowProps = {
  readonly command: CommandId
  readonly own: Shortcuts
  /** Gives it another key; empty is none, null its usual one. */
  readonly onKey: (key: string | null) => void
}

type State =
  | { readonly kind: 'rest' }
  | { readonly kind: 'listening' }
  | { readonly kind: 'refused'; readonly key: string; readonly why: string }
  | { readonly kind: 'taken'; readonly key: string; readonly by: string }

/** A command and its key, which is changed by pressing another one. */
export function KeyRow({ command, own, onKey }: KeyRowProps) {
  const [state, setState] = useState<State>({ kind: 'rest' })
  const name = nameOfCommand(command)
  const key = commandKey(command, platform, own)
  const usual = commandKey(command, platform)

  const hear = (event: KeyboardEvent) => {
    if (state.kind !== 'listening') return
    // Nothing else may hear it: not the dialog, and not the menu.
    event.preventDefault()
    event.stopPropagation()
    const { nativeEvent } = event
    if (event.key === 'Escape') return setState({ kind: 'rest' })
    if (event.key === 'Backspace' || event.key === 'Delete') {
      onKey('')
      return setState({ kind: 'rest' })
    }
    const pressed = pressedKey(nativeEvent, isMac)
    return pressed === null ? undefined : take(pressed)
  }
  const take = (pressed: string) => {
    const fault = faultOf(pressed)
    const holder = keyHolder(pressed, command, platform, own)
    if (fault) setState({ kind: 'refused', key: pressed, why: faultWords[fault] })
    else if (holder && 'name' in holder)
      setState({ kind: 'refused', key: pressed, why: t('It is “{name}” everywhere.', { name: t(holder.name) }) })
    else if (holder) setState({ kind: 'taken', key: pressed, by: nameOfCommand(holder.command) })
    else {
      onKey(pressed)
      setState({ kind: 'rest' })
    }
  }
  return (
    <div className="key-row">
      <dt>{name}</dt>
      <dd>
        {key !== usual && (
          <IconButton label={t('Give “{name}” its usual key', { name })} onClick={() => onKey(null)}>
            <RotateCcw size={12} aria-hidden />
          </IconButton>
        )}
        <button
          type="button"
          className="key-button"
          aria-label={t('Key of {name}: {key}', { name, key: key === null ? t('none@@no key') : keyLabel(key) })}
          aria-pressed={state.kind === 'listening'}
          onClick={() => setState({ kind: 'listening' })}
          onBlur={() => state.kind === 'listening' && setState({ kind: 'rest' })}
          onKeyDown={hear}
        >
          {state.kind === 'listening' ? t('Press a key…') : <kbd>{key === null ? t('none@@no key') : keyLabel(key)}</kbd>}
        </button>
      </dd>
      <dd className="key-said">
        <output>
          {state.kind === 'listening' && t('Escape leaves it as it is, Backspace takes it away.')}
          {state.kind === 'refused' && <>{sentences(t('{key} can’t be taken.', { key: keyLabel(state.key) }), state.why)}</>}
          {state.kind === 'taken' && (
            <>
              {t('{key} is “{name}” now.', { key: keyLabel(state.key), name: state.by })}
              <Button
                onClick={() => {
                  onKey(state.key)
                  setState({ kind: 'rest' })
                }}
              >
                {t('Take it')}
              </Button>
              <Button onClick={() => setState({ kind: 'rest' })}>{t('Leave it')}</Button>
            </>
          )}
        </output>
      </dd>
    </div>
  )
}

const faultWords = {
  types: t('Without Ctrl or Cmd, or with Alt, it writes a character.'),
  edits: t('It moves through text, or deletes it.'),
} as const
