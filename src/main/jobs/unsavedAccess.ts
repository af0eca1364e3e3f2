import type { LibraryAccess } from '../../shared/contract/access.ts'
import type { LibraryCallName, Output } from '../../shared/contract/contract.ts'
import { parseSection, summarise } from '../../shared/document/section.ts'
import { AppError } from '../../shared/errors.ts'
import type { Article } from '../../shared/model/article.ts'
import { siteSettings } from '../../shared/model/site.ts'
import { readAsset } from '../library/assets/assets.ts'
import type { UnsavedArticle } from './messages.ts'

/** A library that holds one article alone, which no library has to have: for writing it as a page while its own can't be reached. */
export function unsavedAccess(folder: string, { id, header, sections }: UnsavedArticle): LibraryAccess {
  const article: Article = {
    id,
    header,
    version: 1,
    createdAt: 0,
    updatedAt: 0,
    trashedAt: null,
    words: 0,
    sections: sections.map(section => {
      const { heading, words } = summarise(parseSection(section))
      return { ...section, heading, words }
    }),
    lists: [],
  }
  return {
    call: async <K extends LibraryCallName>(name: K, ...input: unknown[]) => {
      const asked = input[0]
      const own = typeof asked === 'object' && asked !== null && 'id' in asked && asked.id === id
      if (own && name === 'article:open') return article as Output<K>
      // Its lists are the library's, which can't be asked.
      if (own && name === 'article:lists') return [] as unknown as Output<K>
      // So are its site's: links say nothing but what they say by themselves.
      if (name === 'site:settings') return siteSettings.parse({}) as Output<K>
      throw new AppError('not-found', 'This is not in the copy.')
    },
    readAsset: async asset => readAsset(folder, asset),
  }
}
