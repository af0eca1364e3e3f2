export type PaletteMode = 'anywhere' | 'commands' | 'sections'

const signs = { anywhere: '', commands: '>', sections: '#' } as const

/** What to begin with in the field to be in a mode. */
export function signOf(mode: PaletteMode): string {
  return signs[mode]
}

/** What is looked for, and in what: `>` goes before commands, `#` before sections of the open article. */
export function readInput(text: string): { mode: PaletteMode; query: string } {
  const trimmed = text.trimStart()
  if (trimmed.startsWith(signs.commands)) return { mode: 'commands', query: trimmed.slice(1).trim() }
  if (trimmed.startsWith(signs.sections)) return { mode: 'sections', query: trimmed.slice(1).trim() }
  return { mode: 'anywhere', query: trimmed.trim() }
}
