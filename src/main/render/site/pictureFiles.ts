import { mostPixels } from '../../../shared/model/asset.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import { pictureTypeOf, type PictureSource, type PictureType } from '../pictures.ts'
import { relative, type SiteContext, type SitePath } from './frame.ts'

/** Pixels, as the picture is seen. */
export type Extent = Readonly<{ width: number; height: number }>

/** A file of a site that shows a picture: how wide it is made, and in which type. `width` is null for one that stays as it is. */
export type PictureFile = Readonly<{ path: SitePath; width: number | null; type: PictureType }>

/** How wide pictures are made, in pixels: phones, tablets, columns of text, wide pages, and wide pages on fine screens. */
const widths = [480, 800, 1200, 1600, 2400]
const most = 2400
/** The width of the one that stands for all: in feeds, in mails, where pages are shared. */
const usual = 1200

/**
 * The files of a picture. The first stands for all of them, and is of the picture's own type, so that everything can show it; the
 * others are WebP, smallest first. A GIF, which may move, and a picture of more than `mostPixels` have one file, as they are.
 */
export function pictureFiles(id: AssetId, { width, height }: Extent): Readonly<{ main: PictureFile; sizes: readonly PictureFile[] }> {
  const own = pictureTypeOf(id)
  const stem = `images/${id.slice(0, 32)}`
  const plain = { path: `${stem}.${own}`, type: own }
  if (own === 'gif' || width * height > mostPixels) return { main: { ...plain, width: null }, sizes: [] }
  const isWebp = own === 'webp' || own === 'avif'
  const all = [...widths.filter(each => each < width), ...(width <= most ? [width] : [])]
  const sizes = all.map((each): PictureFile => ({ path: `${stem}-${each}.webp`, width: each, type: 'webp' }))
  const [smallest] = sizes
  if (all.length === 1) return { main: isWebp ? { path: `${stem}.webp`, width, type: 'webp' } : { ...plain, width }, sizes: [] }
  if (!isWebp) return { main: { ...plain, width: Math.min(width, usual) }, sizes }
  return { main: sizes.findLast(each => (each.width ?? 0) <= usual) ?? smallest ?? { ...plain, width }, sizes }
}

/** A picture as a page of the site shows it; null where the site does not have it. `to` says how the page reaches a path of the site. */
export function sitePicture(id: AssetId, pictures: ReadonlyMap<string, Extent>, to: (path: SitePath) => string): PictureSource | null {
  const extent = pictures.get(id)
  if (!extent) return null
  const { main, sizes } = pictureFiles(id, extent)
  return { src: to(main.path), sizes: sizes.map(({ path, width }) => ({ src: to(path), width: width ?? 0 })), ...extent }
}

/** The same, as a page at `from` reaches it. */
export function pictureFrom(
  from: SitePath,
  { pictures, pictureAt }: Pick<SiteContext, 'pictures' | 'pictureAt'>,
): (id: AssetId) => PictureSource | null {
  return pictureAt ?? (id => sitePicture(id, pictures, path => relative(from, path)))
}
