import { useState, type KeyboardEvent } from 'react'
import { RotateCcw } from 'lucide-react'
import { commandKey, type CommandId } from '../../shared/commands/commands.ts'
import { faultOf, keyHolder, pressedKey, type Shortcuts } from '../../shared/commands/shortcuts.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { isMac, keyLabel, nameOfCommand, platform } from '../ui/keys.ts'

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
    else if (holder && 'name' in holder) setState({ kind: 'refused', key: pressed, why: `It is “${holder.name}” everywhere.` })
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
          <IconButton label={`Give ${name} its usual key`} onClick={() => onKey(null)}>
            <RotateCcw size={12} aria-hidden />
          </IconButton>
        )}
        <button
          type="button"
          className="key-button"
          aria-label={`Key of ${name}: ${key === null ? 'none' : keyLabel(key)}`}
          aria-pressed={state.kind === 'listening'}
          onClick={() => setState({ kind: 'listening' })}
          onBlur={() => state.kind === 'listening' && setState({ kind: 'rest' })}
          onKeyDown={hear}
        >
          {state.kind === 'listening' ? 'Press a key…' : <kbd>{key === null ? 'none' : keyLabel(key)}</kbd>}
        </button>
      </dd>
      <dd className="key-said">
        <output>
          {state.kind === 'listening' && 'Escape leaves it as it is, Backspace takes it away.'}
          {state.kind === 'refused' && (
            <>
              {keyLabel(state.key)} can’t be taken. {state.why}
            </>
          )}
          {state.kind === 'taken' && (
            <>
              {keyLabel(state.key)} is “{state.by}” now.
              <Button
                onClick={() => {
                  onKey(state.key)
                  setState({ kind: 'rest' })
                }}
              >
                Take it
              </Button>
              <Button onClick={() => setState({ kind: 'rest' })}>Leave it</Button>
            </>
          )}
        </output>
      </dd>
    </div>
  )
}

const faultWords = {
  types: 'Without Ctrl or Cmd, or with Alt, it writes a character.',
  edits: 'It moves through text, or deletes it.',
} as const
