import { basename, join } from 'node:path'
import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import { AppError } from '../../shared/errors.ts'
import type { ImagesPlace } from '../../shared/formats/Format.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Fragment } from '../render/page.ts'
import { atomicWrite } from './atomicWrite.ts'
import { FileNames, safeStem } from './FileNames.ts'
import { ImageFiles } from './ImageFiles.ts'
import { InlineImages } from './InlineImages.ts'
import { PageLoader, type ImageSource } from './PageLoader.ts'
import type { Purpose } from './pictures/purposes.ts'
import { phrase } from '../../shared/words/phrase.ts'
import { say } from '../../shared/words/say.ts'
import type { Said } from '../../shared/words/say.ts'

/** An absolute folder, and the name of the file where there is only one. */
export type Destination = Readonly<{ folder: string; file?: string }>

/** What is exported and where to. */
export interface ExportRequest {
  readonly ids: readonly ArticleId[]
  readonly out: Destination
  readonly images: ImagesPlace
  /** What a book says of itself; an empty author stands for all who wrote in it. */
  readonly book?: Readonly<{ title: string; author: string }> | undefined
  /** For an archive: whether the kept versions of articles are in it. */
  readonly history?: boolean
  /** For an archive: whether it is the library as a whole that is handed on, so that its snippets are in it. */
  readonly whole?: boolean
}

/** `files` are the files written, as names within `folder`; `warnings` are sentences. */
export type Exported = Readonly<{ folder: string; files: string[]; warnings: Said[] }>

/** How one article becomes a file. `extension` begins with its dot; `pictures` is what its images are made for where they are inside it. */
export interface FileWriter {
  readonly extension: string
  readonly pictures: Purpose
  /** What they are made for beside it, where that is something else. */
  readonly picturesBeside?: Purpose
  /** Whether the picture for sharing goes along. */
  readonly withShared?: boolean
  readonly write: (page: Fragment) => string | Uint8Array | Promise<string | Uint8Array>
}

/**
 * Writes a file for each article, each whole or not at all, over files of the same names. Articles that are exported together
 * link to each other's files. Those written before a failure or a cancellation stay.
 *
 * Throws `not-found`, `cancelled`, `bad-request` if the file's name is a path or is given for several articles, and like `atomicWrite`.
 */
export async function exportEach(
  access: LibraryAccess,
  { ids, out, images }: ExportRequest,
  { extension, write, pictures, picturesBeside = pictures, withShared }: FileWriter,
  job: JobControl,
): Promise<Exported> {
  const wanted = [...new Set(ids)]
  const names = await namesOf(access, wanted, out, extension, job)
  const files = new Map([...names].map(([id, name]) => [id, encodeURIComponent(name)] as const))
  const loader = new PageLoader(
    access,
    imageSource(access, images, out, images === 'inline' ? pictures : picturesBeside),
    files,
    withShared,
  )
  const written: string[] = []
  const warnings: Said[] = []
  for (const [id, name] of names) {
    proceed(job)
    const loaded = await loader.load(id)
    job.progress(loaded.page.article.header.title.trim() || 'Untitled', written.length, wanted.length)
    const content = await write(loaded.page)
    proceed(job)
    await atomicWrite(join(out.folder, name), content)
    written.push(name)
    warnings.push(...loaded.warnings)
  }
  job.progress(phrase('Done'), written.length, wanted.length)
  return { folder: out.folder, files: written, warnings }
}

async function namesOf(
  access: LibraryAccess,
  ids: readonly ArticleId[],
  { file }: Destination,
  extension: string,
  job: JobControl,
): Promise<Map<ArticleId, string>> {
  const [first, ...others] = ids
  if (file !== undefined) {
    if (first === undefined || others.length > 0)
      throw new AppError('bad-request', 'Several articles can’t go into one file. Choose a folder.')
    assertFileName(file)
    return new Map([[first, file]])
  }
  const names = new FileNames()
  const named = new Map<ArticleId, string>()
  for (const id of ids) {
    proceed(job)
    const { header } = await access.call('article:open', { id })
    named.set(id, names.take(header.slug || header.title, extension))
  }
  return named
}

/** Throws `bad-request` for what is no name of a file. */
export function assertFileName(file: string): void {
  if (basename(file) !== file || ['', '.', '..'].includes(file))
    throw new AppError('bad-request', say('“{file}” isn’t the name of a file.', { file }))
}

function imageSource(access: LibraryAccess, images: ImagesPlace, { folder, file }: Destination, purpose: Purpose): ImageSource {
  if (images === 'inline') return new InlineImages(access, purpose)
  const name = file === undefined ? 'images' : `${safeStem(file.replace(/\.[^.]*$/, ''))}-images`
  return new ImageFiles(access, folder, name, purpose)
}

/** Throws `cancelled` once the job was told to stop. */
export function proceed({ signal }: JobControl): void {
  if (signal.aborted) throw new AppError('cancelled', 'The export was stopped. Files that were finished by then are in their folder.')
}
