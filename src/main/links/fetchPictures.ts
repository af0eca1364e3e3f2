import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import { AppError } from '../../shared/errors.ts'
import { fetchingPictures, type FetchedPicture } from '../../shared/model/fetchedPicture.ts'
import { phrase } from '../../shared/words/phrase.ts'
import { askAddress, type Asking } from './askAddress.ts'
import { inTurns } from './inTurns.ts'

/** What a picture of a page may weigh, in bytes. */
const mostBytes = 25 * 1024 * 1024

export type PicturesFetched = { pictures: FetchedPicture[]; stopped: boolean }

/**
 * Fetches pictures, each once, and stores them as images of the library, which looks at their bytes and not at what they are
 * said to be. One that can't be had has its reason; what was had before a cancellation is kept. Throws `bad-request` if this
 * computer is offline.
 */
export async function fetchPictures(
  access: LibraryAccess,
  addresses: readonly string[],
  { signal, progress }: Readonly<{ signal: AbortSignal; progress: JobControl['progress'] }>,
  options: Omit<Asking, 'signal'> = {},
): Promise<PicturesFetched> {
  const urls = [...new Set(addresses)]
  const pictures: FetchedPicture[] = []
  progress(fetchingPictures, 0, urls.length)
  await inTurns(urls, signal, async url => {
    const picture = await fetchPicture(access, url, { mostBytes: mostBytes + 1, accept: 'image/*', ...options, signal })
    if (picture) pictures.push(picture)
    progress(fetchingPictures, pictures.length, urls.length)
  })
  if (pictures.length > 0 && pictures.every(({ problem }) => problem?.includes('offline')))
    throw new AppError('bad-request', 'This computer seems to be offline. Connect it, and fetch the pictures again.')
  return { pictures, stopped: signal.aborted }
}

async function fetchPicture(access: LibraryAccess, url: string, asking: Asking): Promise<FetchedPicture | null> {
  const without = (problem: string): FetchedPicture => ({ url, asset: null, problem: problem.slice(0, 500) })
  try {
    const { status, type, body } = await askAddress(url, asking)
    if (status >= 400) return without(phrase('The site does not give the picture.'))
    if (!/^(?:image\/|application\/octet-stream|$)/iu.test(type.trim())) return without(phrase('There is no picture at this address.'))
    if (body.byteLength >= (asking.mostBytes ?? Infinity)) return without(phrase('The picture is larger than 25 MB.'))
    return { url, asset: await access.call('asset:add', { name: nameOf(url), bytes: body }), problem: null }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error
    if (error.code === 'unsupported-file' || error.code === 'unreadable-file')
      return without(phrase('What is at this address is no picture that Deckle can keep.'))
    return error.code === 'cancelled' ? null : without(error.message)
  }
}

function nameOf(url: string): string {
  const name = new URL(url).pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(name).slice(0, 200) || 'picture'
  } catch {
    return name.slice(0, 200)
  }
}
