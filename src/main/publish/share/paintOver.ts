import { channels } from './indexedPng.ts'
import { height, inks, steps, width, type Sheet } from './Sheet.ts'

/** What text over a cover is painted in. What stands out is no text there. */
const text = { text: '#ffffff', quiet: '#f1ede6' } as const
/** What the cover is darkened with, at least this strongly, and by how much more at a time. */
const scrim = '#15120e'
const least = 0.35
const stepUp = 0.05
/** WCAG 2.2: text, and what is no text but says something. */
const legible = 4.5
const visible = 3
/** Letters are measured against what is this near to them, in points. */
const near = 8
/** The bar at the edge is no text. */
const bar = 20

/** Red, green and blue of each point, row by row. */
export type Points = Uint8Array<ArrayBuffer>

/**
 * A sheet over a picture of its size, which is darkened until every point near the text is dark enough for it. Integers and
 * IEEE arithmetic alone: the same picture gives the same points everywhere. `strength` is how much it was darkened.
 */
export function paintOver(sheet: Sheet, picture: Points, accent: string): { points: Points; strength: number } {
  const places = placesNear(sheet)
  const strength = strengthFor(places, picture)
  const points = darkened(picture, strength)
  const ground = luminanceAt(points, brightestOf(places, points))
  const edge = channels(accent)
  const colours = inks.map(ink => channels(ink === 'accent' ? lightened(accent, ground) : text[ink]))
  for (let i = 0; i < sheet.points.length; i += 1) {
    const value = sheet.points[i] ?? 0
    if (value === 0) continue
    const ink = Math.floor((value - 1) / steps)
    const column = i % width
    const colour = inks[ink] === 'accent' && (column < bar || column >= width - bar) ? edge : colours[ink]
    const covered = ((value - 1) % steps) + 1
    for (let c = 0; c < 3; c += 1) {
      const under = points[i * 3 + c] ?? 0
      points[i * 3 + c] = Math.round(under + (((colour?.[c] ?? 0) - under) * covered) / steps)
    }
  }
  return { points, strength }
}

function strengthFor(places: Uint32Array, picture: Points): number {
  const against = luminance(channels(text.quiet))
  let worst = brightestOf(places, picture)
  for (let strength = least; strength < 1; strength += stepUp) {
    const tables = tablesFor(strength)
    const isEnough = (at: number) => contrast(against, luminance([0, 1, 2].map(c => tables[c]?.[picture[at + c] ?? 0] ?? 0))) >= legible
    // The point that was brightest is looked at first: mostly it still is.
    if (!isEnough(worst)) continue
    worst = brightestOf(places, picture, tables)
    if (isEnough(worst)) return strength
  }
  return 1
}

function tablesFor(strength: number): Uint8Array[] {
  return channels(scrim).map(dark => Uint8Array.from({ length: 256 }, (_, value) => Math.round(value + (dark - value) * strength)))
}

function darkened(picture: Points, strength: number): Points {
  const [red, green, blue] = tablesFor(strength)
  const points = new Uint8Array(picture.length)
  for (let i = 0; i < points.length; i += 3) {
    points[i] = red?.[picture[i] ?? 0] ?? 0
    points[i + 1] = green?.[picture[i + 1] ?? 0] ?? 0
    points[i + 2] = blue?.[picture[i + 2] ?? 0] ?? 0
  }
  return points
}

/** The luminance of the brightest point that stands near the text. */
export function brightestNear(sheet: Sheet, points: Points): number {
  return luminanceAt(points, brightestOf(placesNear(sheet), points))
}

function luminanceAt(points: Points, at: number): number {
  return luminance([points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0])
}

/** Where the brightest of these places is, seen through tables if there are any. */
function brightestOf(places: Uint32Array, points: Points, tables?: readonly Uint8Array[]): number {
  const weighed = [0.2126, 0.7152, 0.0722].map((weight, c) =>
    Float64Array.from({ length: 256 }, (_, value) => weight * (linear[tables?.[c]?.[value] ?? value] ?? 0)),
  )
  const [red, green, blue] = weighed
  let [most, found] = [-1, 0]
  for (const at of places) {
    const light = (red?.[points[at] ?? 0] ?? 0) + (green?.[points[at + 1] ?? 0] ?? 0) + (blue?.[points[at + 2] ?? 0] ?? 0)
    if (light > most) {
      most = light
      found = at
    }
  }
  return found
}

/** All places near to text, as they stand in a picture's bytes. */
function placesNear(sheet: Sheet): Uint32Array {
  const rows = [...spans(sheet)]
  const places = new Uint32Array(rows.reduce((sum, [, [from, to]]) => sum + to - from, 0))
  let next = 0
  for (const [row, [from, to]] of rows)
    for (let x = from; x < to; x += 1) {
      places[next] = (row * width + x) * 3
      next += 1
    }
  return places
}

/** From where to where each row is near to text. */
function spans({ points }: Sheet): Map<number, [number, number]> {
  const found = new Map<number, [number, number]>()
  for (let y = 0; y < height; y += 1) {
    let [from, to] = [width, 0]
    for (let x = bar; x < width - bar; x += 1) {
      if (points[y * width + x] === 0) continue
      from = Math.min(from, x)
      to = x
    }
    if (from > to) continue
    for (let row = Math.max(0, y - near); row <= Math.min(height - 1, y + near); row += 1) {
      const [left, right] = found.get(row) ?? [width, 0]
      found.set(row, [Math.min(left, Math.max(0, from - near)), Math.max(right, Math.min(width, to + near + 1))])
    }
  }
  return found
}

/** A colour with as much white in it as it needs to be seen on that ground. */
function lightened(colour: string, ground: number): string {
  const [red = 0, green = 0, blue = 0] = channels(colour)
  for (let white = 0; white < 1; white += stepUp) {
    const mixed = [red, green, blue].map(value => Math.round(value + (255 - value) * white))
    if (contrast(luminance(mixed), ground) >= visible) return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
  }
  return text.text
}

/** How two luminances stand out from each other (WCAG 2.2, “contrast ratio”). */
export function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** How much light each value of a channel is (sRGB). */
const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
})

/** WCAG 2.2, “relative luminance”. */
export function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.2126 * (linear[red] ?? 0) + 0.7152 * (linear[green] ?? 0) + 0.0722 * (linear[blue] ?? 0)
}
