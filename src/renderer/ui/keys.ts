import { commandKey, commandName, type CommandId } from '../../shared/commands/commands.ts'
import { t } from '../words/t.ts'

import { shortcuts } from './shortcuts.ts'

const system = typeof navigator === 'undefined' ? '' : navigator.platform
export const isMac = system.startsWith('Mac')
/** As main names it. Of the others none has keys of its own. */
export const platform = isMac ? 'darwin' : system.startsWith('Win') ? 'win32' : 'linux'

const signs: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→', Plus: '+' }

/** How a key is written here: `Mod+Shift+K` becomes `⇧⌘K` on a Mac and `Ctrl+Shift+K` elsewhere. */
export function keyLabel(keys: string, mac = isMac): string {
  const parts = keys.split('+').map(part => signs[part] ?? part)
  if (!mac) return parts.map(part => (part === 'Mod' ? 'Ctrl' : part)).join('+')
  const sign = (name: string, symbol: string) => (parts.includes(name) ? symbol : '')
  return `${sign('Ctrl', '⌃')}${sign('Alt', '⌥')}${sign('Shift', '⇧')}${sign('Mod', '⌘')}${parts.at(-1) ?? ''}`
}

/** A command's key as it is written here; empty where it has none. */
export function commandKeys(id: CommandId): string {
  const key = commandKey(id, platform, shortcuts())
  return key === null ? '' : keyLabel(key)
}

/** A command's name as the menu says it here. */
export function nameOfCommand(id: CommandId): string {
  return t(commandName(id, platform))
}

/** Whether the platform's command key is held: Cmd on a Mac, Ctrl elsewhere. */
export function isMod(event: { readonly metaKey: boolean; readonly ctrlKey: boolean }, mac = isMac): boolean {
  return mac ? event.metaKey : event.ctrlKey
}
