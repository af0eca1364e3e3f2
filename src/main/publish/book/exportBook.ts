import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { JobControl, LibraryAccess } from '../../../shared/contract/access.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { chapterFile } from '../../render/epub/Book.ts'
import { renderEpub } from '../../render/epub/renderEpub.ts'
import type { Fragment } from '../../render/page.ts'
import { atomicWrite } from '../atomicWrite.ts'
import { assertFileName, proceed, type Exported, type ExportRequest } from '../exportEach.ts'
import { safeStem } from '../FileNames.ts'
import { PageLoader } from '../PageLoader.ts'
import { BookImages } from './BookImages.ts'
import { phrase } from '../../../shared/words/phrase.ts'
import type { Said } from '../../../shared/words/say.ts'

/**
 * Writes articles as one book, whole or not at all, in the order in which they are given. A collection is called as it is said, or else as its file is. Links
 * among its articles lead from chapter to chapter. Throws `not-found`, `cancelled`, `bad-request` and like `atomicWrite`.
 */
export async function exportBook(access: LibraryAccess, { ids, out, book: says }: ExportRequest, job: JobControl): Promise<Exported> {
  const wanted = [...new Set(ids)]
  const images = new BookImages(access)
  const loader = new PageLoader(access, images, new Map(wanted.map((id, i) => [id, chapterFile(i)] as const)))
  const chapters: Fragment[] = []
  const warnings: Said[] = []
  for (const id of wanted) {
    proceed(job)
    const { page, warnings: said } = await loader.load(id)
    job.progress(titleOf(page), chapters.length, wanted.length)
    chapters.push(page)
    warnings.push(...said)
  }
  const [first] = chapters
  const file = out.file ?? `${safeStem(first?.article.header.slug ?? '')}.epub`
  assertFileName(file)
  const covers = chapters.flatMap(({ article }) => article.header.cover?.asset ?? [])
  job.progress(phrase('Writing the book'), wanted.length, wanted.length)
  const book = renderEpub({
    id: bookId(wanted),
    title: says?.title.trim() || (wanted.length > 1 ? file.replace(/\.epub$/i, '') : null),
    author: says?.author.trim() || null,
    changedAt: Math.max(0, ...chapters.map(({ article }) => article.updatedAt)),
    chapters,
    images: images.all,
    cover: covers.map(asset => images.nameOf(asset)).find(name => name !== null) ?? null,
  })
  proceed(job)
  await atomicWrite(join(out.folder, file), book)
  job.progress(phrase('Done'), wanted.length, wanted.length)
  return { folder: out.folder, files: [file], warnings }
}

/** A book of the same articles is the same book: readers keep their place in it. A UUID of version 8 (RFC 9562), made of their ids. */
function bookId(ids: readonly ArticleId[]): string {
  const [only, ...others] = ids
  if (only !== undefined && others.length === 0) return only
  const hash = createHash('sha256').update(ids.join('\n')).digest('hex')
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')
}

function titleOf({ article }: Fragment): string {
  return article.header.title.trim() || 'Untitled'
}
