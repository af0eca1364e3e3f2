/** How much of each point a shape covers, from 0 to 255, row by row; `x` and `y` say where its box lies. */
export type Coverage = Readonly<{ x: number; y: number; width: number; height: number; points: Uint8Array }>

type Point = Readonly<{ x: number; y: number }>

/** Straight pieces that a curve is drawn in: at the sizes of headings no eye finds the corners. */
const pieces = 6

/**
 * Draws an outline (an SVG path of M, L, Q, C and Z in absolute coordinates, whose y grows upwards) in a size. Areas are added up exactly, edge by
 * edge, as in font-rs; the same path gives the same points on every machine, since nothing but IEEE arithmetic is used.
 */
export function coverageOf(path: string, scale: number, shift = 0): Coverage | null {
  const contours = contoursOf(path, ({ x, y }) => ({ x: x * scale + shift, y: -y * scale }))
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const contour of contours) {
    for (const { x, y } of contour) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  if (!(right > left && bottom > top)) return null
  const [x, y] = [Math.floor(left), Math.floor(top)]
  const [width, height] = [Math.ceil(right) - x + 2, Math.ceil(bottom) - y]
  const areas = new Float64Array(width * height + 2)
  for (const contour of contours) {
    for (const [i, from] of contour.entries()) {
      const to = contour[(i + 1) % contour.length] ?? from
      addEdge(areas, width, height, from.x - x, from.y - y, to.x - x, to.y - y)
    }
  }
  const points = new Uint8Array(width * height)
  let sum = 0
  for (let i = 0; i < points.length; i += 1) {
    sum += areas[i] ?? 0
    points[i] = Math.min(255, Math.round(Math.abs(sum) * 255))
  }
  return { x, y, width, height, points }
}

function contoursOf(path: string, placed: (point: Point) => Point): Point[][] {
  const contours: Point[][] = []
  let contour: Point[] = []
  for (const [, letter, rest = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const numbers = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
    const points = Array.from({ length: numbers.length >> 1 }, (_, i) => placed({ x: numbers[2 * i] ?? 0, y: numbers[2 * i + 1] ?? 0 }))
    const [one, two, three] = points
    const from = contour.at(-1) ?? one
    if (letter === 'M' && one) contours.push((contour = [one]))
    else if (letter === 'L' && one) contour.push(one)
    else if (letter === 'Q' && from && one && two) contour.push(...curve(from, between(from, one, 2 / 3), between(two, one, 2 / 3), two))
    else if (letter === 'C' && from && one && two && three) contour.push(...curve(from, one, two, three))
  }
  return contours
}

function between(from: Point, to: Point, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

function curve(from: Point, one: Point, two: Point, to: Point): Point[] {
  return Array.from({ length: pieces }, (_, i) => {
    const t = (i + 1) / pieces
    const u = 1 - t
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return { x: a * from.x + b * one.x + c * two.x + d * to.x, y: a * from.y + b * one.y + c * two.y + d * to.y }
  })
}

// Adds to each point by how much the area to the right of it grows within its row.
function addEdge(areas: Float64Array, width: number, height: number, ax: number, ay: number, bx: number, by: number): void {
  if (ay === by) return
  const way = ay < by ? 1 : -1
  const [startX, startY, endX, endY] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay]
  const slope = (endX - startX) / (endY - startY)
  let x = startX
  for (let row = Math.floor(startY); row < Math.min(height, Math.ceil(endY)); row += 1) {
    const tall = Math.min(row + 1, endY) - Math.max(row, startY)
    const next = x + slope * tall
    addPiece(areas, row * width, Math.min(x, next), Math.max(x, next), tall * way)
    x = next
  }
}

function addPiece(areas: Float64Array, row: number, from: number, to: number, area: number): void {
  const add = (column: number, value: number) => {
    areas[row + column] = (areas[row + column] ?? 0) + value
  }
  const first = Math.floor(from)
  const last = Math.ceil(to)
  if (last <= first + 1) {
    const middle = (from + to) / 2 - first
    add(first, area - area * middle)
    add(first + 1, area * middle)
    return
  }
  const steep = 1 / (to - from)
  const into = from - first
  const out = to - last + 1
  const start = 0.5 * steep * (1 - into) * (1 - into)
  const end = 0.5 * steep * out * out
  add(first, area * start)
  if (last === first + 2) add(first + 1, area * (1 - start - end))
  else {
    const second = steep * (1.5 - into)
    add(first + 1, area * (second - start))
    for (let column = first + 2; column < last - 1; column += 1) add(column, area * steep)
    add(last - 1, area * (1 - (second + (last - first - 3) * steep) - end))
  }
  add(last, area * end)
}
