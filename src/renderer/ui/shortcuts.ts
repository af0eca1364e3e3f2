import type { Shortcuts } from '../../shared/commands/shortcuts.ts'

let own: Shortcuts = {}

/** Has names of keys and the editor follow what is set. */
export function setShortcuts(next: Shortcuts): void {
  own = next
}

/** The keys that were given to commands in place of their usual ones. */
export function shortcuts(): Shortcuts {
  return own
}
