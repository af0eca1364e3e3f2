import type { LibraryAccess } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Asset } from '../../../shared/model/asset.ts'
import { phrase } from '../../../shared/words/phrase.ts'
import { say, type Said } from '../../../shared/words/say.ts'
import type { FoundImage } from '../reading.ts'
import { quoted, type Warnings } from '../Warnings.ts'
import { readLocalImage, type ImagePlace, type LocalImage } from './localImage.ts'

type Problem = Extract<LocalImage, { problem: string }>['problem'] | 'no-image'

const sentences: Readonly<Record<Problem, string>> = {
  remote: phrase(
    'Pictures on the web are not fetched, so these were left out: {all}. Save the page with its pictures, or add them by hand.',
  ),
  outside: phrase('Pictures outside the folder of the file are not read, so these were left out: {all}.'),
  missing: phrase('These pictures were not found beside the file: {all}.'),
  'too-large': phrase('These pictures are larger than 50 MB and were left out: {all}.'),
  unreadable: phrase('These pictures can’t be read and were left out: {all}.'),
  'no-image': phrase('These files are not pictures that Deckle keeps (PNG, JPEG, GIF, WebP, AVIF) and were left out: {all}.'),
}

function nameOf({ src, alt, caption, place }: FoundImage): string | Said {
  const address = src.startsWith('data:') ? say('a picture inside the page in {place}', { place }) : shortened(src)
  return alt || caption ? say('{name} ({address})', { name: quoted(alt || caption), address }) : address
}

function shortened(address: string): string {
  return address.length > 120 ? `${address.slice(0, 117)}…` : address
}

/** Stores the images of an article, each file once, and says which could not be had. The result is by the images' keys. */
export async function storeImages(
  access: LibraryAccess,
  images: readonly FoundImage[],
  place: ImagePlace,
  warnings: Warnings,
  check: () => void,
): Promise<Map<string, Asset>> {
  const stored = new Map<string, Asset>()
  const bySource = new Map<string, Asset | Problem>()
  for (const image of images) {
    check()
    const known = bySource.get(image.src) ?? (await store(access, image, place))
    bySource.set(image.src, known)
    if (typeof known !== 'string') stored.set(image.key, known)
    else warnings.gather(sentences[known], nameOf(image))
  }
  return stored
}

async function store(access: LibraryAccess, image: FoundImage, place: ImagePlace): Promise<Asset | Problem> {
  const local = await readLocalImage(image.src, place)
  if ('problem' in local) return local.problem
  try {
    return await access.call('asset:add', { name: local.name.slice(0, 500), bytes: local.bytes })
  } catch (error) {
    if (
      error instanceof AppError &&
      (error.code === 'unsupported-file' || error.code === 'bad-request' || error.code === 'unreadable-file')
    )
      return 'no-image'
    throw error
  }
}
