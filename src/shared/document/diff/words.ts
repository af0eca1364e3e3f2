import { diffArrays } from 'diff'

/** A stretch of text that both versions have, or only the newer (`added`), or only the older (`removed`). */
export type TextChange = Readonly<{ change: 'same' | 'added' | 'removed'; text: string }>

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })
const wordlike = /[\p{L}\p{N}]/u
/** Texts that differ in more words than this are shown as one for the other: a finer comparison would be slow, and no help. */
const maxDifferences = 1500

/** The words of a text and what stands between them, by Unicode's segmentation (UAX #29): no letter, and no emoji, is ever cut. */
export function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), part => part.segment)
}

/**
 * What turns one text into another, in words. The `same` and `removed` parts together are the older text, the `same`
 * and `added` ones the newer. Where something is replaced, what was removed comes first.
 */
export function compareWords(before: string, after: string): TextChange[] {
  if (before === after) return after === '' ? [] : [{ change: 'same', text: after }]
  const found = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: maxDifferences })
  const changes = found
    ? found.map(({ added, removed, value }): TextChange => ({
        change: added ? 'added' : removed ? 'removed' : 'same',
        text: value.join(''),
      }))
    : [change('removed', before), change('added', after)]
  return joined(changes)
}

/** Gathers runs of changes that nothing but spaces and punctuation divides, so that a new sentence reads as one. */
function joined(changes: readonly TextChange[]): TextChange[] {
  const out: TextChange[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    out.push(change('removed', removed), change('added', added))
    removed = added = ''
  }
  changes.forEach(({ change: kind, text }, index) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed && added && !wordlike.test(text) && index < changes.length - 1) {
      removed += text
      added += text
    } else {
      flush()
      out.push({ change: 'same', text })
    }
  })
  flush()
  return out.filter(part => part.text !== '')
}

function change(kind: TextChange['change'], text: string): TextChange {
  return { change: kind, text }
}

/** How much two texts have in common, from 0 to 1, by their words in any order. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const [left, right] = [wordsOf(a).filter(isWord), wordsOf(b).filter(isWord)]
  if (left.length === 0 || right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    counts.set(word, count - 1)
    common += 1
  }
  return (2 * common) / (left.length + right.length)
}

function isWord(text: string): boolean {
  return wordlike.test(text)
}
