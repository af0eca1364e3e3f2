import { spacelessScripts } from './spaceless.ts'

const spaceless = new RegExp(String.raw`[${spacelessScripts}][\p{M}${spacelessScripts}]*`, 'gu')

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Characters of which each is one to readers too, whatever stands beside it. Most texts have no others, and need not be taken apart at a tenth of the speed. */
const single = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3]+$/u

function pairs(run: string): string[] {
  const units = single.test(run) ? run.split('') : Array.from(graphemes.segment(run), part => part.segment)
  return units.map((unit, index) => unit + (units[index + 1] ?? ''))
}

/**
 * Folded text as the search index takes it: runs of spaceless scripts become overlapping pairs of characters, and the
 * run's last character alone (東京都 → 東京 京都 都), so that every part of a word can be found, from one character up.
 */
export function segmentText(folded: string): string {
  return folded.replace(spaceless, run => ` ${pairs(run).join(' ')} `)
}

/** One term of a query, segmented alike. `prefix` says that its last token may be the beginning of a longer one. */
export function segmentTerm(folded: string): Readonly<{ text: string; prefix: boolean }> {
  let endsOpen = false
  const text = folded.replace(spaceless, (run, offset: number) => {
    const last = offset + run.length === folded.length
    const tokens = pairs(run)
    // The run may go on in the text, so its last character alone is not sought, unless it is all there is.
    if (last && tokens.length > 1) tokens.pop()
    else if (last) endsOpen = true
    return ` ${tokens.join(' ')} `
  })
  return { text: text.trim(), prefix: endsOpen }
}
