import decode, { init } from '@jsquash/webp/decode.js'
import source from '@jsquash/webp/codec/dec/webp_dec.wasm?url&inline'

/** The points of a picture: red, green, blue and alpha of each, row by row. */
export type Points = Readonly<{ width: number; height: number; data: Uint8ClampedArray }>

let ready: Promise<void> | null = null

/** Reads a WebP picture (of one that moves, the first frame). Throws for what is none. */
export async function decodeWebp(bytes: Uint8Array): Promise<Points> {
  ready ??= begin()
  await ready
  return decode(bytes.slice().buffer)
}

/** What the decoder gives back, which browsers have and Node has not. */
class ImageData {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data
    this.width = width
    this.height = height
  }
}

async function begin(): Promise<void> {
  const module = await WebAssembly.compile(Buffer.from(source.slice(source.indexOf(',') + 1), 'base64'))
  if (!('ImageData' in globalThis)) Object.assign(globalThis, { ImageData })
  await init(module)
}
