import { inflateSync } from 'node:zlib'

/** No font of ours is larger than this when it is unpacked, in bytes. */
const mostBytes = 40_000_000

/** A font in WOFF 1.0 (W3C) as the OpenType file that it was made from. Throws for what is no such file. */
export function readWoff(woff: Buffer): Uint8Array {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, i) => {
    const entry = 44 + i * 20
    const [offset, packed, length] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)]
    const bytes = woff.subarray(offset, offset + packed)
    const content = packed < length ? inflateSync(bytes, { maxOutputLength: mostBytes }) : bytes
    return { tag: woff.subarray(entry, entry + 4), checksum: woff.readUInt32BE(entry + 16), content }
  })
  const header = Buffer.alloc(12 + count * 16)
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(count, 4)
  const power = 2 ** Math.floor(Math.log2(count))
  header.writeUInt16BE(power * 16, 6)
  header.writeUInt16BE(Math.log2(power), 8)
  header.writeUInt16BE(count * 16 - power * 16, 10)
  const parts: Buffer[] = [header]
  let at = header.length
  for (const [i, { tag, checksum, content }] of tables.entries()) {
    const entry = 12 + i * 16
    tag.copy(header, entry)
    header.writeUInt32BE(checksum, entry + 4)
    header.writeUInt32BE(at, entry + 8)
    header.writeUInt32BE(content.length, entry + 12)
    const padding = -content.length & 3
    parts.push(content, Buffer.alloc(padding))
    at += content.length + padding
  }
  return new Uint8Array(Buffer.concat(parts))
}
