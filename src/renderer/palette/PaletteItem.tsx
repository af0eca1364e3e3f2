import { Command } from 'cmdk'
import { matchedRanges } from './fuzzy.ts'
import type { PaletteEntry } from './PaletteEntry.ts'

export type PaletteItemProps = {
  readonly entry: PaletteEntry
  /** What it was found by, folded: marked in its words. */
  readonly terms: readonly string[]
  readonly onSelect: () => void
}

export function PaletteItem({ entry, terms, onSelect }: PaletteItemProps) {
  return (
    <Command.Item value={entry.key} className="palette-item" onSelect={onSelect}>
      <span className="palette-words">{marked(entry.words, terms)}</span>
      <span className="palette-note">{entry.note}</span>
      {entry.keys && <kbd className="palette-keys">{entry.keys}</kbd>}
    </Command.Item>
  )
}

function marked(words: string, terms: readonly string[]) {
  const ranges = matchedRanges(terms, words)
  return ranges
    .map(([from, to], i) => (
      <span key={from}>
        {words.slice(ranges[i - 1]?.[1] ?? 0, from)}
        <mark>{words.slice(from, to)}</mark>
        {i === ranges.length - 1 && words.slice(to)}
      </span>
    ))
    .concat(ranges.length === 0 ? [<span key="all">{words}</span>] : [])
}
