import { parseSection, summarise } from '../../shared/document/section.ts'
import type { LibraryAccess } from '../../shared/contract/access.ts'
import { AppError } from '../../shared/errors.ts'
import type { ArticleSave } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { UnsavedWords } from '../../shared/model/journal.ts'
import type { Journal } from './Journal.ts'

/** The library's calls that bringing words back takes. */
type Calls = LibraryAccess['call']

/** What an earlier run could not save in this library, as its writer knows it. */
export async function listUnsaved(journal: Journal, library: string, call: Calls): Promise<UnsavedWords[]> {
  const words: UnsavedWords[] = []
  for (const [key, { at, save }] of await journal.left(library)) {
    const article = await call('article:open', { id: save.id }).catch((error: unknown) => {
      if (error instanceof AppError) return null
      throw error
    })
    words.push({ key, at, articleId: save.id, title: article ? (save.header.title ?? article.header.title) : null, text: textOf(save) })
  }
  return words
}

/**
 * Saves what was kept. Where the article has gone on since, the words become an article of their own, as after every
 * conflict; where it is gone, a new one. Each is taken from the journal once the library has it. Returns the articles that hold the words.
 */
export async function restoreUnsaved(journal: Journal, library: string, call: Calls): Promise<ArticleId[]> {
  const restored: ArticleId[] = []
  for (const [key, { save }] of await journal.left(library)) {
    restored.push(await saveAgain(save, call))
    await journal.remove(key)
  }
  return restored
}

async function saveAgain(save: ArticleSave, call: Calls): Promise<ArticleId> {
  try {
    await call('article:save', save)
    return save.id
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'conflict') return (error.details.copyId as ArticleId | undefined) ?? save.id
    if (error.code !== 'not-found' || save.sections.length === 0) throw error
    const { slug: _taken, ...header } = save.header
    return (await call('article:add', { header, sections: save.sections, lists: [] })).id
  }
}

function textOf({ header, sections }: ArticleSave): string {
  const texts = sections.map(section => {
    try {
      const { heading, text } = summarise(parseSection(section))
      return [heading, text].filter(Boolean).join('\n')
    } catch {
      return ''
    }
  })
  return [header.title, header.standfirst, ...texts].filter(Boolean).join('\n\n')
}
