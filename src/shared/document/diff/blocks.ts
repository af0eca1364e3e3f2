import { diffArrays } from 'diff'
import type { Node } from 'prosemirror-model'
import { plainText } from '../text.ts'
import { compareInline, type InlinePart } from './inline.ts'
import { likeness } from './words.ts'

/**
 * A block in both versions, or in one. `at` and `was` are its places among its siblings, null where it is not; `node`
 * and `old` what it is and was. A block that holds text has `parts`, one that holds blocks has `children`, an image or
 * a rule neither.
 */
export type BlockChange = Readonly<{
  change: 'same' | 'added' | 'removed' | 'changed'
  was: number | null
  at: number | null
  old: Node | null
  node: Node | null
  parts: readonly InlinePart[] | null
  children: readonly BlockChange[] | null
}>

/** Two blocks are one that was changed when they have at least so much in common. */
const leastLikeness = 0.3
/** Beyond so many pairs, blocks are paired in their order. */
const maxPairs = 4000

/** What turns one row of blocks into another, in reading order; what was removed stands before what came in its place. */
export function compareBlocks(before: readonly Node[], after: readonly Node[]): BlockChange[] {
  const keys = new Map<string, number>()
  const keyOf = (node: Node) => {
    const text = JSON.stringify(node.toJSON())
    const known = keys.get(text)
    if (known !== undefined) return known
    keys.set(text, keys.size)
    return keys.size - 1
  }
  const changes: BlockChange[] = []
  let [was, at] = [0, 0]
  let run = { from: 0, to: 0 }
  const flush = () => {
    changes.push(...replaced(before, after, { from: run.from, to: was }, { from: run.to, to: at }))
  }
  for (const { added, removed, value } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    if (removed) was += value.length
    else if (added) at += value.length
    else {
      flush()
      for (const _ of value) {
        changes.push(pair(before, after, was, at))
        was += 1
        at += 1
      }
      run = { from: was, to: at }
    }
  }
  flush()
  return changes
}

type Span = Readonly<{ from: number; to: number }>

/** Blocks that stand in the place of others: those that are alike are one that was changed. */
function replaced(before: readonly Node[], after: readonly Node[], old: Span, next: Span): BlockChange[] {
  const changes: BlockChange[] = []
  let [was, at] = [old.from, next.from]
  for (const [i, j] of [...likePairs(before, after, old, next), [old.to, next.to] as const]) {
    for (; was < i; was += 1) changes.push(pair(before, after, was, null))
    for (; at < j; at += 1) changes.push(pair(before, after, null, at))
    if (i === old.to && j === next.to) break
    changes.push(pair(before, after, was, at))
    was += 1
    at += 1
  }
  return changes
}

/** The pairs, in both orders at once, that have the most in common together (a weighted longest common subsequence). */
function likePairs(before: readonly Node[], after: readonly Node[], old: Span, next: Span): (readonly [number, number])[] {
  const [rows, columns] = [old.to - old.from, next.to - next.from]
  const value = (i: number, j: number) => alike(before[old.from + i], after[next.from + j])
  if (rows * columns > maxPairs)
    return Array.from({ length: Math.min(rows, columns) }, (_, i) => [old.from + i, next.from + i] as const).filter(
      ([i, j]) => alike(before[i], after[j]) > 0,
    )
  const best: number[][] = Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 1 }, () => 0))
  const cell = (i: number, j: number) => best[i]?.[j] ?? 0
  const values = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => value(i, j)))
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1) {
      const row = best[i]
      if (row) row[j] = Math.max(cell(i + 1, j), cell(i, j + 1), cell(i + 1, j + 1) + (values[i]?.[j] ?? 0))
    }
  const pairs: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < rows && j < columns;) {
    const own = values[i]?.[j] ?? 0
    if (own > 0 && cell(i, j) === cell(i + 1, j + 1) + own) pairs.push([old.from + i++, next.from + j++] as const)
    else if (cell(i, j) === cell(i + 1, j)) i += 1
    else j += 1
  }
  return pairs
}

const lists = new Set(['bulletList', 'orderedList', 'taskList'])

const cells = new Set(['tableCell', 'tableHeader'])

/** How much two blocks are the same one, from 0 to 1. Blocks of another shape never are. */
function alike(a: Node | undefined, b: Node | undefined): number {
  if (!a || !b || (a.type.name === 'sectionHeading') !== (b.type.name === 'sectionHeading')) return 0
  if (a.type.name === 'sectionHeading') return 2
  const sameShape =
    a.type === b.type ||
    (a.isTextblock && b.isTextblock) ||
    (lists.has(a.type.name) && lists.has(b.type.name)) ||
    (cells.has(a.type.name) && cells.has(b.type.name))
  if (!sameShape) return 0
  if (a.type.name === 'image') return a.attrs.asset === b.attrs.asset ? 1 : 0.5
  if (a.isAtom) return 1
  const [left, right] = [plainText(a), plainText(b)]
  if (left === right) return 1
  const common = likeness(left, right)
  return common >= leastLikeness ? common : 0
}

function pair(before: readonly Node[], after: readonly Node[], was: number | null, at: number | null): BlockChange {
  const old = was === null ? null : (before[was] ?? null)
  const node = at === null ? null : (after[at] ?? null)
  const change = !old ? 'added' : !node ? 'removed' : old.eq(node) ? 'same' : 'changed'
  const shown = node ?? old
  const holdsText = shown?.isTextblock === true
  const holdsBlocks = shown !== null && !holdsText && !shown.isAtom
  return {
    change,
    was,
    at,
    old,
    node,
    parts: holdsText ? compareInline(old, node) : null,
    children: holdsBlocks ? compareBlocks(old?.children ?? [], node?.children ?? []) : null,
  }
}
