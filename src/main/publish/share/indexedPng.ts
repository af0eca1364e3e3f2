import { constants, crc32, deflateSync } from 'node:zlib'
import { height, inks, steps, width, type Sheet } from './Sheet.ts'

/** What a picture is painted in, each as six hexadecimal digits after a #. */
export type Colours = Readonly<{ paper: string; text: string; quiet: string; accent: string }>

/**
 * A sheet in flat colours as a PNG with a palette (W3C PNG, third edition). Rows are written as differences from the one above,
 * and these are packed by runs and Huffman's codes alone: unlike the search for longer repetitions, both come out the same in all
 * builds of zlib.
 */
export function indexedPng({ points }: Sheet, colours: Colours): Buffer {
  const stride = width + 1
  const rows = Buffer.alloc(stride * height)
  const all = Buffer.from(points.buffer)
  for (let y = 0; y < height; y += 1) {
    const from = y * width
    rows[y * stride] = 2
    if (y > 0 && all.compare(all, from - width, from, from, from + width) === 0) continue
    const target = y * stride + 1
    for (let x = 0; x < width; x += 1) {
      const above = y === 0 ? 0 : (points[from - width + x] ?? 0)
      rows[target + x] = ((points[from + x] ?? 0) - above) & 255
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette(colours)),
    chunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE, level: 6, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function palette(colours: Colours): Buffer {
  const ground = channels(colours.paper)
  const entries = inks.flatMap(ink => {
    const end = channels(colours[ink])
    return Array.from({ length: steps }, (_, i) =>
      end.map((value, c) => Math.round((ground[c] ?? 0) + ((value - (ground[c] ?? 0)) * (i + 1)) / steps)),
    )
  })
  return Buffer.from([ground, ...entries].flat())
}

/** Red, green and blue of `#rrggbb`. */
export function channels(colour: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
}

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}
