import { AppError } from '../../shared/errors.ts'
import { maxAssetBytes, type Asset } from '../../shared/model/asset.ts'
import { mostFetched, type FetchedPicture } from '../../shared/model/fetchedPicture.ts'
import { call } from './call.ts'
import { t } from '../words/t.ts'

/** Images chosen in the system's dialog, stored already. None when it was closed. */
export function pickImages(multiple: boolean): Promise<Asset[]> {
  return call('asset:choose', { multiple })
}

/** Stores an image that was pasted or dropped. Throws `unsupported-file` and `AppError`s of the library. */
export async function addImage(file: File): Promise<Asset> {
  if (file.size > maxAssetBytes)
    throw new AppError('unsupported-file', t('“{name}” is larger than 50 MB, the most that an image can be.', { name: file.name }))
  return call('asset:add', { name: file.name.slice(0, 500), bytes: new Uint8Array(await file.arrayBuffer()) })
}

/** Fetches pictures of the web into the library, at most so many as are fetched at once. Throws what `asset:fetch` does. */
export async function fetchPictures(urls: readonly string[]): Promise<readonly FetchedPicture[]> {
  return (await call('asset:fetch', { urls: urls.slice(0, mostFetched) })).pictures
}
