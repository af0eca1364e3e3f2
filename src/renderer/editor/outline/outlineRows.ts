import type { OutlineEntry, SubheadingEntry } from '../session/outlineOf.ts'

/** A line of the outline: a section, or a subheading in it. `index` is the section's place, `at` the subheading's number in it. */
export type OutlineLine =
  | Readonly<{ kind: 'section'; key: string; entry: OutlineEntry; index: number }>
  | Readonly<{ kind: 'subheading'; key: string; entry: OutlineEntry; subheading: SubheadingEntry; index: number; at: number }>

/** All headings of an article, in order. A section that did not change keeps the very same lines. */
export function outlineRows(outline: readonly OutlineEntry[]): readonly OutlineLine[] {
  return outline.flatMap((entry, index) => {
    const known = kept.get(entry)
    if (known?.[0]?.index === index) return known
    const lines: OutlineLine[] = [
      { kind: 'section', key: entry.id, entry, index },
      ...entry.subheadings.map(
        (subheading, at) => ({ kind: 'subheading', key: `${entry.id}:${at}`, entry, subheading, index, at }) as const,
      ),
    ]
    kept.set(entry, lines)
    return lines
  })
}

const kept = new WeakMap<OutlineEntry, readonly OutlineLine[]>()
