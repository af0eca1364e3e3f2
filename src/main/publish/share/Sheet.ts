import { coverageOf, type Coverage } from './coverage.ts'
import type { Line } from './Typesetter.ts'

/** The size that sites ask pictures to have, in points. */
export const width = 1200
export const height = 630

/** What is drawn with: text, what is said more quietly, and what stands out. */
export const inks = ['text', 'quiet', 'accent'] as const
export type Ink = (typeof inks)[number]

/** How finely a point is covered: a point holds 0 for paper, else the number of its ink times these, and 1 to as many. */
export const steps = 85

/** Glyphs that are drawn once for all pictures: a heading has most of its letters several times. */
const mostKept = 4000
const kept = new Map<string, Coverage | null>()
/** Letters stand at quarters of a point. */
const quarters = 4

/** A picture before it has colours: what each point is covered with, and how much. */
export class Sheet {
  readonly points = new Uint8Array(width * height)

  /** Draws a line of text from its left end; `baseline` is where letters stand. */
  line(line: Line, left: number, baseline: number, size: number, ink: Ink): void {
    let pen = left
    for (const { face, glyphs } of line.runs) {
      const scale = size / face.unitsPerEm
      for (const { glyph, advance, x, y } of glyphs) {
        const at = Math.round((pen + x * scale) * quarters)
        const shift = ((at % quarters) + quarters) % quarters
        const key = `${face.name} ${glyph} ${size} ${shift}`
        let drawn = kept.get(key)
        if (drawn === undefined) {
          drawn = coverageOf(face.font.glyphToPath(glyph), scale, shift / quarters)
          if (kept.size >= mostKept) kept.clear()
          kept.set(key, drawn)
        }
        if (drawn) this.#lay(drawn, Math.floor(at / quarters), Math.round(baseline - y * scale), ink)
        pen += advance * scale
      }
    }
  }

  /** Draws a shape (see `coverageOf`); what is right of `until` is left out, and what is drawn is this strong. */
  shape(path: string, x: number, y: number, ink: Ink, until = width, strength = 1): void {
    const drawn = coverageOf(path, 1)
    if (drawn) this.#lay(drawn, x, y, ink, until, strength)
  }

  box(x: number, y: number, wide: number, tall: number, ink: Ink): void {
    const value = (inks.indexOf(ink) + 1) * steps
    for (let row = y; row < y + tall; row += 1) this.points.fill(value, row * width + x, row * width + x + wide)
  }

  #lay(drawn: Coverage, x: number, y: number, ink: Ink, until = width, strength = 1): void {
    const { points } = this
    const base = inks.indexOf(ink) * steps
    const scale = (steps * strength) / 255
    const left = x + drawn.x
    const from = Math.max(0, -left)
    const to = Math.min(drawn.width, Math.min(width, until) - left)
    const last = Math.min(drawn.height, height - y - drawn.y)
    for (let row = Math.max(0, -(y + drawn.y)); row < last; row += 1) {
      const target = (y + drawn.y + row) * width + left
      const source = row * drawn.width
      for (let column = from; column < to; column += 1) {
        const value = Math.ceil((drawn.points[source + column] ?? 0) * scale)
        if (value === 0) continue
        const before = points[target + column] ?? 0
        // Where letters touch, the darker one stands; what stands out stands over everything.
        if (before === 0 || ink === 'accent' || ((before - 1) % steps) + 1 < value) points[target + column] = base + value
      }
    }
  }
}
