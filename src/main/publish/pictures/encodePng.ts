import { crc32, deflateSync } from 'node:zlib'
import type { Points } from './decodeWebp.ts'

/** A picture as a PNG (W3C PNG, third edition): eight bits of red, green, blue, and of alpha where some of it can be seen through. */
export function encodePng({ width, height, data }: Points): Uint8Array {
  const channels = data.some((value, i) => i % 4 === 3 && value !== 255) ? 4 : 3
  const stride = width * channels + 1
  const rows = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    // Each row says what it is a difference from: Sub, the point to the left, is small where colours change slowly.
    rows[y * stride] = 1
    for (let x = 0; x < width; x += 1) {
      for (let c = 0; c < channels; c += 1) {
        const here = data[(y * width + x) * 4 + c] ?? 0
        const left = x === 0 ? 0 : (data[(y * width + x - 1) * 4 + c] ?? 0)
        rows[y * stride + 1 + x * channels + c] = (here - left) & 255
      }
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]))
}

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}
