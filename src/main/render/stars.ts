import type { Element } from 'hast'
import { s } from './elements.ts'
import type { Rating } from '../../shared/model/subject.ts'

// One star is drawn in a box of 24 by 24, the next one 26 further on.
const box = 24
const pitch = 26
const corner = Array.from({ length: 10 }, (_, i) => {
  const radius = i % 2 === 0 ? 11 : 4.6
  const angle = (Math.PI / 5) * i - Math.PI / 2
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius }
})
const star = starPath()

/** How many stars a rating is drawn with, or null where stars would say less than the number: long scales, and those that don't begin near 0. */
export function starCount({ best, worst }: Rating): number | null {
  return Number.isInteger(best) && best >= 2 && best <= 10 && worst >= 0 && worst <= 1 ? best : null
}

/** Stars, filled up to the value. `label` says the same in words. */
export function stars(value: number, count: number, label: string): Element {
  const width = (count - 1) * pitch + box
  const filled = round(Math.floor(value) * pitch + (value % 1) * box)
  return s(
    'svg',
    { className: ['stars'], viewBox: `0 0 ${width} ${box}`, width, height: box, role: 'img', ariaLabel: label },
    s('path', { className: ['blank'], fill: 'none', stroke: 'currentColor', strokeWidth: 1.2, d: row(count) }),
    s('svg', { width: filled, height: box }, s('path', { fill: 'currentColor', d: row(count) })),
  )
}

function row(count: number): string {
  return Array.from({ length: count }, (_, i) => `M${round(i * pitch + box / 2)} 2${star}`).join('')
}

/** A star in a box of this size, as a path of corners whose y grows upwards, to hundredths. */
export function starOutline(size: number): string {
  const scale = size / box
  const corners = corner.map(({ x, y }) => `${round((x + box / 2) * scale)} ${round(-(y + 13) * scale)}`)
  return `M${corners.join('L')}Z`
}

// From its topmost point onwards, so that one path serves at every place.
function starPath(): string {
  const points = corner
  const steps = points.slice(1).map((point, i) => {
    const from = points[i] ?? point
    return `l${round(point.x - from.x)} ${round(point.y - from.y)}`
  })
  return `${steps.join('')}z`
}

function round(n: number): number {
  return Math.round(n * 100) / 100
}
