import { themeId } from '../../shared/model/ownTheme.ts'
import { remember, remembered } from '../app/memory.ts'

const key = 'deckle.export-theme'
const listeners = new Set<() => void>()

/** The theme that pages by themselves were last given, in any window; `essay` before one was chosen. */
export function lastTheme(): string {
  return remembered(key, themeId) ?? 'essay'
}

export function rememberTheme(id: string): void {
  remember(key, id)
  for (const listener of listeners) listener()
}

/** Calls back whenever another theme is chosen in this window; returns what ends that. */
export function onThemeChosen(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
