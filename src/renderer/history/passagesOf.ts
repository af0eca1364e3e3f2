import type { BlockChange } from '../../shared/document/diff/blocks.ts'

/**
 * Blocks in a row that differ, or that don't. `from` up to `to` are their places in the older section, `at` up to
 * `until` in the newer one: where blocks are in one alone, the other's span is empty and says where they would stand.
 */
export type Passage = {
  readonly key: string
  readonly differs: boolean
  readonly blocks: readonly BlockChange[]
  readonly from: number
  readonly to: number
  readonly at: number
  readonly until: number
}

/** The blocks of a section, as passages. */
export function passagesOf(blocks: readonly BlockChange[]): Passage[] {
  const passages: Passage[] = []
  let [was, now] = [0, 0]
  for (const block of blocks) {
    const last = passages.at(-1)
    const differs = block.change !== 'same'
    const [from, at] = [was, now]
    if (block.was !== null) was += 1
    if (block.at !== null) now += 1
    if (last && last.differs === differs) passages[passages.length - 1] = { ...last, blocks: [...last.blocks, block], to: was, until: now }
    else passages.push({ key: `${from}-${at}`, differs, blocks: [block], from, to: was, at, until: now })
  }
  return passages
}
