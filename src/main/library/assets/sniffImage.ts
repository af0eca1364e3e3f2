export type ImageType = Readonly<{ type: string; extension: string }>

/** What the first bytes say that a file is (https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern), or null when it is no image that Deckle keeps. */
export function sniffImage(bytes: Uint8Array): ImageType | null {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return { type: 'image/png', extension: 'png' }
  if (start.startsWith('\xff\xd8\xff')) return { type: 'image/jpeg', extension: 'jpg' }
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return { type: 'image/gif', extension: 'gif' }
  if (start.startsWith('RIFF') && start.startsWith('WEBPVP', 8)) return { type: 'image/webp', extension: 'webp' }
  if (isAvif(start)) return { type: 'image/avif', extension: 'avif' }
  return null
}

/** A HEIF container whose major or compatible brands name AVIF. */
function isAvif(start: string): boolean {
  if (!start.startsWith('ftyp', 4)) return false
  const size = start.charCodeAt(2) * 256 + start.charCodeAt(3)
  const brands = (start.slice(8, 12) + start.slice(16, size)).match(/.{4}/gsu) ?? []
  return brands.some(brand => brand === 'avif' || brand === 'avis')
}
