import { closeSync, fstatSync, openSync, writeSync } from 'node:fs'

let room = Buffer.allocUnsafeSlow(2 ** 18)

/**
 * A text as the bytes of a file, until the next call: all pages are written into the same room, since some thousand times so
 * much memory is slow to get and to give back.
 */
export function fileBytes(text: string): Buffer {
  // No code unit takes more than three bytes.
  if (text.length * 3 > room.length) {
    const size = Buffer.byteLength(text)
    if (size > room.length) room = Buffer.allocUnsafeSlow(2 ** Math.ceil(Math.log2(size)))
  }
  return room.subarray(0, room.write(text))
}

/** Writes a file and tells its time, with it open once. */
export function writeStaged(path: string, bytes: Uint8Array): number {
  const file = openSync(path, 'w')
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    return fstatSync(file).mtimeMs
  } finally {
    closeSync(file)
  }
}
