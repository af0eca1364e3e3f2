const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

/** How a key is written here: `Mod+Shift+K` becomes `⇧⌘K` on a Mac and `Ctrl+Shift+K` elsewhere. */
export function keyLabel(keys: string, mac = isMac): string {
  if (!mac) return keys.replace('Mod', 'Ctrl')
  const parts = keys.split('+')
  const sign = (name: string, symbol: string) => (parts.includes(name) ? symbol : '')
  return `${sign('Ctrl', '⌃')}${sign('Alt', '⌥')}${sign('Shift', '⇧')}${sign('Mod', '⌘')}${parts.at(-1) ?? ''}`
}

/** Whether the platform's command key is held: Cmd on a Mac, Ctrl elsewhere. */
export function isMod(event: { readonly metaKey: boolean; readonly ctrlKey: boolean }, mac = isMac): boolean {
  return mac ? event.metaKey : event.ctrlKey
}
