import type { JobControl, LibraryAccess } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import { pictureTypeOf } from '../../render/pictures.ts'
import { pictureFiles, type Extent, type PictureFile } from '../../render/site/pictureFiles.ts'
import { conversionVersion, pictureFacts, type PictureFacts } from '../pictures/convertPicture.ts'
import { Pictures } from '../pictures/Pictures.ts'
import type { Changes } from './Changes.ts'
import { say, type Said } from '../../../shared/words/say.ts'

/** Pictures that are worked on at once: a large one takes some hundred megabytes while it is decoded. */
const atOnce = 2

const missing = say('An image is missing from the library’s “assets” folder, and so from the site.')
const damaged = say('An image is damaged: it is on the site as it is.')
const large = say(
  'An image has more than 100 million pixels: it is on the site as it is. Make it smaller, so that the page is quick to load.',
)

/** The pictures that pages show, in every size that they name. One that was made before costs a look at its file. */
export async function makePictures(
  access: LibraryAccess,
  changes: Changes,
  extents: ReadonlyMap<string, Extent>,
  job: JobControl,
): Promise<Said[]> {
  const pictures = new Pictures(access)
  const warnings: Said[] = []
  const assets = changes.assets()
  let next = 0
  const work = async () => {
    for (let asset = assets[next++]; asset !== undefined; asset = assets[next++]) {
      if (job.signal.aborted) throw new AppError('cancelled', 'The build was stopped. The site is as it was.')
      job.progress('Pictures', next, assets.length)
      warnings.push(...(await makePicture(asset)))
    }
  }
  const makePicture = async (asset: AssetId): Promise<Said[]> => {
    const extent = extents.get(asset)
    if (!extent) return []
    const { main, sizes } = pictureFiles(asset, extent)
    const said = new Set<Said>()
    let read: Promise<Original> | undefined
    try {
      for (const file of new Map([main, ...sizes].map(each => [each.path, each])).values()) {
        await changes.make({
          file: file.path,
          needs: { image: asset, made: conversionVersion },
          make: async () => {
            const original = await (read ??= readOriginal(access, asset))
            if (original.facts === null) said.add(file.width === null ? large : damaged)
            return fileBytes(pictures, asset, original, file)
          },
        })
      }
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-found') throw error
      said.add(missing)
    }
    return [...said]
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return warnings
}

/** `facts` are null where the picture can't be decoded: it is damaged, or too large. */
type Original = Readonly<{ bytes: Uint8Array; facts: PictureFacts | null }>

async function readOriginal(access: LibraryAccess, asset: AssetId): Promise<Original> {
  const bytes = await access.readAsset(asset)
  return { bytes, facts: await pictureFacts(bytes).catch(() => null) }
}

// Pages name every size, so each is there: browsers look at the bytes and not at the name.
async function fileBytes(
  pictures: Pictures,
  asset: AssetId,
  { bytes, facts }: Original,
  { width, type }: PictureFile,
): Promise<Uint8Array> {
  const own = pictureTypeOf(asset)
  if (facts === null || width === null) return bytes
  if (facts.type === own && own === type && facts.isPlain && facts.width <= width) return bytes
  return pictures.converted(asset, bytes, { width, type }).catch(() => bytes)
}
