import type { Section } from '../../model/article.ts'
import type { SectionId } from '../../model/ids.ts'
import { headingOf, parseSection } from '../section.ts'
import { plainText } from '../text.ts'
import { compareBlocks, type BlockChange } from './blocks.ts'

/**
 * A section in both versions, or in one. `moved`: among the sections that both have it stands elsewhere. `renamed`: it
 * has another heading, whose change is among the blocks. `heading` is the newer one's, plain, null in an opening.
 */
export type SectionComparison = Readonly<{
  id: SectionId
  change: 'same' | 'added' | 'removed' | 'changed'
  moved: boolean
  renamed: boolean
  heading: string | null
  was: number | null
  at: number | null
  blocks: readonly BlockChange[]
}>

/**
 * Compares two versions of an article's sections by their ids, in the newer order; a removed one stands after the one
 * that it followed. Throws `bad-request` where a section breaks the grammar.
 */
export function compareSections(before: readonly Section[], after: readonly Section[]): SectionComparison[] {
  const then = new Map(before.map((section, index) => [section.id, index]))
  const now = new Map(after.map((section, index) => [section.id, index]))
  const inPlace = longestRising(after.flatMap(section => then.get(section.id) ?? []))
  const compare = (was: number | null, at: number | null) => compareSection(before, after, was, at, inPlace)
  const compared = after.map((section, at) => compare(then.get(section.id) ?? null, at))
  before.forEach((section, was) => {
    if (now.has(section.id)) return
    const previous = before[was - 1]
    // What it followed is placed already, whether it is still there or was removed itself.
    const place = previous ? compared.findIndex(each => each.id === previous.id) + 1 : 0
    compared.splice(place, 0, compare(was, null))
  })
  return compared
}

function compareSection(
  before: readonly Section[],
  after: readonly Section[],
  was: number | null,
  at: number | null,
  inPlace: ReadonlySet<number>,
): SectionComparison {
  const old = was === null ? undefined : before[was]
  const next = at === null ? undefined : after[at]
  const shown = next ?? old
  if (!shown) throw new Error('A section that is in neither version')
  const [left, right] = [old && parseSection(old), next && parseSection(next)]
  const title = (node: typeof left) => {
    const heading = node && headingOf(node)
    return heading ? plainText(heading) : null
  }
  const same = left && right && left.content.eq(right.content) && old?.kind === next?.kind
  return {
    id: shown.id,
    change: !left ? 'added' : !right ? 'removed' : same ? 'same' : 'changed',
    moved: was !== null && at !== null && !inPlace.has(was),
    renamed: left !== undefined && right !== undefined && title(left) !== title(right),
    heading: title(right ?? left),
    was,
    at,
    blocks: compareBlocks(left?.children ?? [], right?.children ?? []),
  }
}

/** The numbers of a longest rising subsequence: the sections that stayed while others moved. */
function longestRising(numbers: readonly number[]): Set<number> {
  const lengths: number[] = []
  const previous: number[] = []
  let last = -1
  numbers.forEach((number, i) => {
    lengths[i] = 1
    previous[i] = -1
    for (let j = 0; j < i; j += 1)
      if ((numbers[j] ?? 0) < number && (lengths[j] ?? 0) >= (lengths[i] ?? 0)) {
        lengths[i] = (lengths[j] ?? 0) + 1
        previous[i] = j
      }
    if (last < 0 || (lengths[i] ?? 0) > (lengths[last] ?? 0)) last = i
  })
  const kept = new Set<number>()
  for (let i = last; i >= 0; i = previous[i] ?? -1) kept.add(numbers[i] ?? 0)
  return kept
}
