import { starOutline } from '../../render/stars.ts'
import type { Weight } from './Fonts.ts'
import { height, Sheet, width, type Ink } from './Sheet.ts'
import type { ShareCard } from './ShareCard.ts'
import type { Line, Prepared, Typesetter } from './Typesetter.ts'

const margin = 84
const above = 64
const edge = 18
const room = width - 2 * margin
/** Sizes of the title, the largest that it fits in is taken; and how many lines there are room for in each. */
const sizes = [
  { size: 92, lines: 2 },
  { size: 78, lines: 3 },
  { size: 60, lines: 4 },
  { size: 52, lines: 4 },
] as const
const smallest = 52
const leading = 1.16
const small = 32
const star = 44
const starPitch = 48
const gap = 26

/**
 * Draws what a card shows: the site above, the title, its rating, the author below. Null where a letter of it has no form in any
 * typeface that comes with Deckle: a heading with holes would be worse than none.
 */
export function drawShareCard(card: ShareCard, setter: Typesetter): Sheet | null {
  const { language, rightToLeft } = card
  const style = (weight: Weight) => ({ weight, language, rightToLeft })
  const title = setter.prepare(card.title, style('strong'))
  if (!title) return null
  // Beside a title that can be drawn, a name that can't is left out.
  const said = (text: string, leftToRight = false) => {
    const prepared = text === '' ? null : setter.prepare(text, leftToRight ? { ...style('plain'), rightToLeft: false } : style('plain'))
    return prepared && (setter.set(prepared, room / small, 1).lines[0] ?? null)
  }

  const sheet = new Sheet()
  const put = (line: Line, baseline: number, size: number, ink: Ink) => {
    const left = rightToLeft ? width - margin - line.width * size : margin
    sheet.line(line, left, baseline, size, ink)
  }
  sheet.box(rightToLeft ? width - edge : 0, 0, edge, height, 'accent')

  const site = said(card.site)
  if (site) put(site, above + small, small, 'quiet')
  const author = said(card.author)
  if (author) put(author, height - above - 8, small, 'quiet')

  const { lines, size } = fitting(title, setter)
  const tall = lines.length * size * leading + (card.rating ? star + gap : 0)
  const [top, bottom] = [above + small + 26, height - above - small - 34]
  let baseline = Math.round(top + (bottom - top - tall) / 2 + size * 0.92)
  for (const line of lines) {
    put(line, baseline, size, 'text')
    baseline += Math.round(size * leading)
  }
  const last = baseline - Math.round(size * leading)
  if (card.rating) drawRating(card, card.rating, sheet, said(card.rating.text, true), last + Math.round(size * 0.3) + gap)
  return sheet
}

function fitting(title: Prepared, setter: Typesetter): Readonly<{ lines: Line[]; size: number }> {
  for (const { size, lines } of sizes) {
    const set = setter.set(title, room / size, lines)
    if (set.whole || size === smallest) return { lines: set.lines, size }
  }
  return { lines: [], size: smallest }
}

function drawRating(card: ShareCard, rating: NonNullable<ShareCard['rating']>, sheet: Sheet, text: Line | null, top: number): void {
  const count = rating.stars ?? 0
  const stars = count === 0 ? 0 : (count - 1) * starPitch + star
  const between = count === 0 ? 0 : 24
  const wide = stars + (text ? between + text.width * small : 0)
  const left = Math.round(card.rightToLeft ? width - margin - wide : margin)
  const path = starOutline(star)
  for (let i = 0; i < count; i += 1) {
    const x = left + i * starPitch
    const filled = Math.min(1, Math.max(0, rating.value - i))
    sheet.shape(path, x, top, 'quiet', width, 0.28)
    if (filled > 0) sheet.shape(path, x, top, 'accent', x + Math.round(filled * star))
  }
  if (text) sheet.line(text, left + stars + between, top + Math.round(star * 0.78), small, count === 0 && !card.cover ? 'accent' : 'quiet')
}
