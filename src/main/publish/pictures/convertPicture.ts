import type { Metadata, Sharp, SharpOptions } from 'sharp'
import type { FocalPoint } from '../../../shared/document/focus.ts'
import { mostPixels } from '../../../shared/model/asset.ts'
import type { PictureType } from '../../render/pictures.ts'
import { lateImports } from '../lateImports.ts'

/** How a picture is to be. `width` is the most it may have, in pixels; it is never made larger. */
export type Conversion = Readonly<{ width: number | null; type: PictureType }>

/** What a picture is, as it is seen: turned as the camera was held. */
export type PictureFacts = Readonly<{
  type: PictureType | null
  width: number
  height: number
  hasAlpha: boolean
  /** Says nothing of where, when and with what it was taken, and is stored as it is seen. */
  isPlain: boolean
}>

/**
 * What converted pictures of this version are told from those of others by: a number of ours, which counts up whenever the same
 * conversion gives other bytes, and the version of the library that does it. Nothing has to be loaded to know it.
 */
export const conversionVersion = '1-0.35.5'

/** As long as one picture may take, in seconds. What takes longer was made to. */
const longest = 60

const readers = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map(name => `VipsForeignLoad${name}`)

/** Loads the library that decodes: some megabytes, which jobs without pictures go without. */
async function load() {
  const sharp = await lateImports().sharp()
  // A build decodes each picture a few times in a row and then never again.
  sharp.cache(false)
  // The bytes come from anywhere, so only readers of what a library takes in may look at them: none of SVG, PDF or TIFF.
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: readers })
  return sharp
}

let loading: ReturnType<typeof load> | undefined

/** Throws for bytes that no reader of pictures takes, and for a picture of more than `mostPixels`, before anything of it is decoded. */
export async function pictureFacts(bytes: Uint8Array): Promise<PictureFacts> {
  const sharp = await (loading ??= load())
  const found = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
  if (found.width * found.height > mostPixels) throw new Error('An image of too many pixels')
  const turned = (found.orientation ?? 1) >= 5
  return {
    type: typeOf(found),
    width: turned ? found.height : found.width,
    height: turned ? found.width : found.height,
    hasAlpha: found.hasAlpha,
    isPlain: !found.exif && !found.xmp && !found.iptc && (found.orientation ?? 1) === 1,
  }
}

function typeOf({ format }: Metadata): PictureType | null {
  switch (format) {
    case 'jpeg':
      return 'jpg'
    case 'png':
    case 'webp':
    case 'gif':
      return format
    case 'heif':
      return 'avif'
    default:
      return null
  }
}

/** Whether any of a picture can be seen through. */
export async function isSeeThrough(bytes: Uint8Array): Promise<boolean> {
  const sharp = await (loading ??= load())
  const { isOpaque } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'none' }).stats()
  return !isOpaque
}

/**
 * The picture in another size or type: turned upright, in sRGB, and without all that a camera writes beside it. A WebP that moves
 * goes on moving as WebP. The same bytes give the same bytes. Throws like `pictureFacts`.
 */
export async function convertPicture(bytes: Uint8Array, { width, type }: Conversion): Promise<Uint8Array> {
  const sharp = await (loading ??= load())
  // A file that ends too early shows what it has, as in a browser.
  const options: SharpOptions = { limitInputPixels: mostPixels, failOn: 'none', animated: type === 'webp' }
  const turned = sharp(bytes, options).timeout({ seconds: longest }).autoOrient()
  const scaled = width === null ? turned : turned.resize({ width, withoutEnlargement: true })
  return new Uint8Array(await encoded(scaled, type).toBuffer())
}

/** A picture cut to a size, so that its focal point stays in sight: red, green and blue of each point, row by row. Throws like `pictureFacts`. */
export async function cutPicture(
  bytes: Uint8Array,
  { width, height, focus }: Readonly<{ width: number; height: number; focus: FocalPoint }>,
): Promise<Uint8Array<ArrayBuffer>> {
  const facts = await pictureFacts(bytes)
  const sharp = await (loading ??= load())
  const scale = Math.max(width / facts.width, height / facts.height)
  const [across, down] = [Math.max(width, Math.round(facts.width * scale)), Math.max(height, Math.round(facts.height * scale))]
  const cut = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'none' })
    .timeout({ seconds: longest })
    .autoOrient()
    .resize({ width: across, height: down, fit: 'fill' })
    .extract({ left: cutAt(across, width, focus.x), top: cutAt(down, height, focus.y), width, height })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
  return new Uint8Array(await cut.raw().toBuffer())
}

// Where a part of a length begins, so that what is `at` hundredths of it stays in its middle as far as there is room.
function cutAt(all: number, part: number, at: number): number {
  return Math.min(all - part, Math.max(0, Math.round((all * at) / 100 - part / 2)))
}

/** Points, as `cutPicture` gives them, as a JPEG. */
export async function jpegOf(points: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const sharp = await (loading ??= load())
  return new Uint8Array(await encoded(sharp(points, { raw: { width, height, channels: 3 } }), 'jpg').toBuffer())
}

function encoded(picture: Sharp, type: PictureType): Sharp {
  switch (type) {
    case 'jpg':
      return picture.flatten({ background: '#fff' }).jpeg({ quality: 84, mozjpeg: true })
    case 'png':
      return picture.png({ compressionLevel: 9 })
    case 'webp':
      return picture.webp({ quality: 82, smartSubsample: true })
    case 'gif':
      return picture.gif()
    case 'avif':
      return picture.avif({ quality: 60 })
    default:
      return type satisfies never
  }
}
