import { commandIds, commandKey, type CommandId } from './commands.ts'
import { furtherKeys } from './furtherKeys.ts'

/** The keys that a person gave to commands in place of those of the table, as `Mod+Shift+K`; empty is none. */
export type Shortcuts = Readonly<Record<string, string>>

/** What every field of the platform does by itself: a key that text is cut by can't be another one. */
const fixed: ReadonlySet<CommandId> = new Set([
  'edit:undo',
  'edit:redo',
  'edit:cut',
  'edit:copy',
  'edit:paste',
  'edit:paste-plain',
  'edit:delete',
  'edit:select-all',
])

/** Whether a command may have another key. */
export function canChangeKey(id: CommandId): boolean {
  return !fixed.has(id)
}

/** Why a key can be no shortcut. */
export type KeyFault = 'types' | 'edits'

const arrows = ['Up', 'Down', 'Left', 'Right']
const editing = new Set([...arrows, 'Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Backspace', 'Delete', 'Tab', 'Space', 'Escape'])

/** Why a key can be no shortcut; null where it can. `types`: it writes a character somewhere. `edits`: it moves or deletes in every text. */
export function faultOf(key: string): KeyFault | null {
  const parts = key.split('+')
  const last = parts.at(-1) ?? ''
  const has = (part: string) => parts.slice(0, -1).includes(part)
  if (/^F\d+$/u.test(last)) return null
  if (editing.has(last)) return (last === 'Enter' && has('Mod')) || (arrows.includes(last) && has('Alt') && has('Shift')) ? null : 'edits'
  // Alt writes characters, and with Ctrl it is AltGr.
  return has('Mod') && !has('Alt') ? null : 'types'
}

/** Who has a key now: a command, or something that is done by a key of its own. */
export type KeyHolder = { readonly command: CommandId } | { readonly name: string }

/** Who but `except` has a key now, or null. */
export function keyHolder(key: string, except: CommandId, platform: string, own: Shortcuts): KeyHolder | null {
  const command = commandIds.find(id => id !== except && commandKey(id, platform, own) === key)
  if (command) return { command }
  const further = furtherKeys.find(({ keys }) => keys.includes(key))
  return further ? { name: further.name } : null
}

/** The shortcuts with another key for a command; null is its usual one. The command that had the key until now, if one had, has none any more. */
export function withKey(id: CommandId, key: string | null, platform: string, own: Shortcuts): Shortcuts {
  const { [id]: _before, ...others } = own
  const wanted = key ?? commandKey(id, platform) ?? ''
  const holder = wanted === '' ? null : keyHolder(wanted, id, platform, others)
  const taken = holder && 'command' in holder ? { [holder.command]: '' } : {}
  return { ...others, ...(key === null || key === (commandKey(id, platform) ?? '') ? {} : { [id]: key }), ...taken }
}

/** What an event of the keyboard says of a key. */
type Pressed = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const codes: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: 'Plus',
  Backquote: '`',
  Space: 'Space',
}

/** The key that was pressed, as the table writes it; null while there are modifiers alone. Letters are those of a Latin layout, else those of their place. */
export function pressedKey(event: Pressed, mac: boolean): string | null {
  const last = lastPart(event)
  if (last === null) return null
  const mod = mac ? event.metaKey : event.ctrlKey
  const control = mac && event.ctrlKey
  return [control && 'Ctrl', mod && 'Mod', event.altKey && 'Alt', event.shiftKey && 'Shift', last].filter(Boolean).join('+')
}

function lastPart({ key, code }: Pressed): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Process', 'Unidentified', 'Dead', 'CapsLock'].includes(key)) return null
  if (key.startsWith('Arrow')) return key.slice('Arrow'.length)
  if (/^[a-z]$/iu.test(key)) return key.toUpperCase()
  if (/^Digit\d$/u.test(code)) return code.slice('Digit'.length)
  if (/^Key[A-Z]$/u.test(code)) return code.slice('Key'.length)
  return codes[code] ?? (key.length > 1 ? key : null)
}
