import type { StoredSection } from '../../shared/model/article.ts'

export type SectionPair = readonly [StoredSection | null, StoredSection | null]

/** The sections of two texts side by side: openings, then sections by their headings where these agree, else by their order, then verdicts. */
export function alignSections(left: readonly StoredSection[], right: readonly StoredSection[]): SectionPair[] {
  return [
    ...inOrder(ofKind(left, 'opening'), ofKind(right, 'opening')),
    ...byHeading(ofKind(left, 'section'), ofKind(right, 'section')),
    ...inOrder(ofKind(left, 'verdict'), ofKind(right, 'verdict')),
  ]
}

function inOrder(left: readonly StoredSection[], right: readonly StoredSection[]): SectionPair[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [left[index] ?? null, right[index] ?? null] as const)
}

/** Between two headings that agree the others go side by side in their order. */
function byHeading(left: readonly StoredSection[], right: readonly StoredSection[]): SectionPair[] {
  const pairs: SectionPair[] = []
  let [atLeft, atRight] = [0, 0]
  left.forEach((section, index) => {
    const found = nameOf(section) === '' ? -1 : right.findIndex((other, place) => place >= atRight && nameOf(other) === nameOf(section))
    if (found < 0) return
    pairs.push(...inOrder(left.slice(atLeft, index), right.slice(atRight, found)), [section, right[found] ?? null])
    atLeft = index + 1
    atRight = found + 1
  })
  return [...pairs, ...inOrder(left.slice(atLeft), right.slice(atRight))]
}

function ofKind(sections: readonly StoredSection[], kind: StoredSection['kind']): StoredSection[] {
  return sections.filter(section => section.kind === kind)
}

function nameOf({ heading }: StoredSection): string {
  return heading?.trim().toLowerCase() ?? ''
}
