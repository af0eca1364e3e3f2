import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tagColours } from '../../../../src/shared/model/tag.ts'

const css = readFileSync('src/renderer/styles/tokens.css', 'utf8')

function token(name: string): [light: string, dark: string] {
  const found = new RegExp(String.raw`--${name}: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)`, 'u').exec(css)
  if (!found?.[1] || !found[2]) throw new Error(`There is no token --${name}`)
  return [found[1], found[2]]
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

test.each(tagColours)('%s stands out from every ground that it is drawn on, in the light and in the dark', colour => {
  const own = token(`tag-${colour}`)
  for (const ground of ['paper', 'frame', 'raised', 'hover', 'selected'].map(token))
    for (const scheme of [0, 1] as const) expect(contrast(own[scheme], ground[scheme])).toBeGreaterThanOrEqual(4.5)
})
