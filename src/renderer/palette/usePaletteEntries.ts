import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CommandId } from '../../shared/commands/commands.ts'
import { callQuery } from '../api/callQuery.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { articleEntries, commandEntries, placeEntries, sectionEntries } from './entries.ts'
import type { PaletteEntry } from './PaletteEntry.ts'
import type { PaletteMode } from './paletteMode.ts'
import type { Candidate } from './rank.ts'

export type PaletteSources = {
  readonly mode: PaletteMode
  readonly possible: ReadonlySet<CommandId>
  readonly opened: readonly string[]
  readonly used: readonly string[]
  readonly session: ArticleSession | null
}

/** What the palette looks through in a mode; null until the library has answered. Folded once, not at every letter. */
export function usePaletteEntries(sources: PaletteSources): readonly Candidate<PaletteEntry>[] | null {
  const { mode, possible, opened, used, session } = sources
  const titles = useQuery(callQuery('article:titles')).data
  const overview = useQuery(callQuery('library:overview')).data
  const articles = useMemo(() => titles && articleEntries(titles, opened), [titles, opened])
  const anywhere = useMemo(() => (articles && overview ? [...articles, ...placeEntries(overview)] : null), [articles, overview])
  const commands = useMemo(() => commandEntries(id => possible.has(id), used), [possible, used])
  // Nothing can be written while the palette is open: the outline stays as it is.
  const sections = useMemo(() => sectionEntries(session?.stores.outline.get() ?? []), [session])
  return { anywhere, commands, sections }[mode]
}
