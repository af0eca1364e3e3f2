/**
 * Draws the sample library's pictures: every `resources/sample/covers/*.svg` becomes a WebP beside it.
 *
 *   node scripts/draw-covers.mjs             all of them
 *   node scripts/draw-covers.mjs the-general only those named
 *
 * The SVGs are the originals and are edited by hand; the WebPs are what the app ships, 1600 pixels wide and at most
 * 150 KB. A drawing is rendered a little too large and trimmed, as a printer trims a bleed, because the cut-paper
 * filter eats into whatever touches the edge. The same drawing with the same sharp gives the same bytes.
 * Exits with 1 when a picture comes out too heavy.
 */
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const covers = fileURLToPath(new URL('../resources/sample/covers/', import.meta.url))
const width = 1600
const limit = 150 * 1024
/** SVG user units are pixels at 72 dots an inch; two more leave about 22 pixels of bleed on each side. */
const density = 74

/** Renders one SVG and returns the size of the WebP in bytes. */
async function draw(svg) {
  const { data, info } = await sharp(svg, { density }).png().toBuffer({ resolveWithObject: true })
  const height = Math.round((info.height / info.width) * width)
  const left = Math.floor((info.width - width) / 2)
  const top = Math.floor((info.height - height) / 2)
  const webp = svg.replace(/\.svg$/, '.webp')
  await sharp(data).extract({ left, top, width, height }).webp({ quality: 82, effort: 6, smartSubsample: true }).toFile(webp)
  return (await stat(webp)).size
}

const wanted = process.argv.slice(2)
const names = (await readdir(covers))
  .filter(name => name.endsWith('.svg'))
  .map(name => basename(name, '.svg'))
  .filter(name => wanted.length === 0 || wanted.includes(name))
  .sort()

for (const name of names) {
  const bytes = await draw(join(covers, `${name}.svg`))
  const heavy = bytes > limit
  if (heavy) process.exitCode = 1
  console.log(`${name}.webp  ${Math.round(bytes / 1024)} KB${heavy ? '  too heavy' : ''}`)
}
