import { z } from 'zod'
import { articleSave } from './article.ts'
import { articleId } from './ids.ts'

/** A save that the library could not take, as it waits in the profile. `at` is in milliseconds since 1970. */
export const keptSave = z.object({ library: z.string(), at: z.number(), save: articleSave })
export type KeptSave = z.output<typeof keptSave>

/** A kept save as it is offered to its writer. `title` is null where the article is not in the library any more. */
export const unsavedWords = z.object({
  key: z.string(),
  at: z.number(),
  articleId,
  title: z.string().nullable(),
  text: z.string(),
})
export type UnsavedWords = z.output<typeof unsavedWords>
