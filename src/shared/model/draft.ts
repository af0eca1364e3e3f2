import { z } from 'zod'
import { articleHeader, section } from './article.ts'
import { articleId, listId } from './ids.ts'
import { newListItem } from './list.ts'

/** A list that an import found at the end of an article. */
export const draftList = z.object({ name: z.string().max(500), items: z.array(newListItem) })
export type DraftList = z.output<typeof draftList>

/** An article on its way in: made by import, duplication or the sample, stored by `article:add`. Its assets are stored already. */
export const articleDraft = z.object({
  header: articleHeader.partial(),
  sections: z.array(section),
  lists: z.array(draftList),
  /** Lists that exist already and are attached before the draft's own. */
  attach: z.array(listId).default([]),
  /** Whether an article without lists gets those that are set for new ones. */
  template: z.boolean().default(false),
})

export const articleAdded = z.object({ id: articleId, slug: z.string(), title: z.string() })
export type ArticleAdded = z.output<typeof articleAdded>

/** Which article to copy. `copyOf` is how the copy of `{title}` is called, `untitled` what stands there for one without: in the words of who asks. */
export const copyAsked = z.object({
  id: articleId,
  copyOf: z.string().max(200).default('{title} (copy)'),
  untitled: z.string().max(200).default('Untitled'),
})
