import { documentOf } from '../../src/shared/document/section.ts'
import { plainText } from '../../src/shared/document/text.ts'
import type { Article } from '../../src/shared/model/article.ts'
import { deckleJson } from './runDeckle.ts'

/** The whole text of the newest article of a library, as another program reads it, and what the doctor says of the library. */
export async function readLibrary(folder: string): Promise<{ text: string; problems: string[] }> {
  const { openLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = openLibrary(folder, { mode: 'read' })
  try {
    const access = localAccess(library)
    const { items } = await access.call('article:list', { filter: {}, limit: 1 })
    const newest = items[0]
    const article: Article | null = newest ? await access.call('article:open', { id: newest.id }) : null
    const { problems } = await access.call('library:check')
    return { text: article ? plainText(documentOf(article.sections)) : '', problems }
  } finally {
    library.close()
  }
}

/** A new library with one short draft, ready to be opened. */
export async function libraryWithDraft(folder: string, title: string): Promise<{ id: string }> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const added = await localAccess(library).call('article:add', { header: { title }, sections: [], lists: [] })
  library.close()
  return added
}

export const doctor = (folder: string) => deckleJson<{ ok: boolean; problems: string[] }>(['doctor', '--library', folder])
