import type { AssetId } from '../../shared/model/ids.ts'

/** The types of pictures that a library takes in, by the extensions of their names. */
export type PictureType = 'jpg' | 'png' | 'webp' | 'gif' | 'avif'

/**
 * A picture as a page shows it: where it is (a `data:` URI, a path relative to the page, or a URL) and, where it is there in several
 * sizes, where each of them is and how wide, in pixels, ascending. Width and height are those of the original.
 */
export type PictureSource = Readonly<{
  src: string
  sizes?: readonly Readonly<{ src: string; width: number }>[]
  width?: number
  height?: number
}>

export function pictureTypeOf(id: AssetId): PictureType {
  const extension = id.slice(id.lastIndexOf('.') + 1)
  return isType(extension) ? extension : 'png'
}

function isType(extension: string): extension is PictureType {
  return ['jpg', 'png', 'webp', 'gif', 'avif'].includes(extension)
}

/** How wide a picture is shown, as `sizes` of an `img` says it. What themes do is near enough: it only decides which file is fetched. */
const shownWidths = {
  text: '(min-width: 46rem) 42rem, 94vw',
  wide: '(min-width: 66rem) 60rem, 100vw',
  full: '100vw',
  small: '(min-width: 40rem) 20rem, 94vw',
  gallery: '(min-width: 46rem) 21rem, 47vw',
  cover: '(min-width: 76rem) 72rem, 100vw',
  thumbnail: '9rem',
} as const

/** `srcset` and `sizes` of an `img`, or nothing where a picture has one size. Paths have no spaces or commas: they are percent-encoded. */
export function sizedBy(source: PictureSource, shown: keyof typeof shownWidths): { srcSet?: string; sizes?: string } {
  if (!source.sizes || source.sizes.length === 0) return {}
  return { srcSet: srcsetOf(source.sizes), sizes: shownWidths[shown] }
}

export function srcsetOf(sizes: NonNullable<PictureSource['sizes']>): string {
  return sizes.map(({ src, width }) => `${src} ${width}w`).join(', ')
}
