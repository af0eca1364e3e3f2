import { z } from 'zod'
import { articleHeader, section } from '../model/article.ts'
import { articleId, sectionId } from '../model/ids.ts'
import { themeId } from '../model/ownTheme.ts'

/** What an article's window has of it now: its header, and the sections that changed since the page before. */
export const previewWanted = z.object({
  id: articleId,
  header: articleHeader,
  order: z.array(sectionId).min(1).max(5000),
  sections: z.array(section),
  /** The page that `sections` are changes to, as its answer was numbered; null sends all of them. */
  base: z.int().nullable(),
  /** Whether to ask the library again for its lists and for the addresses of other articles. */
  fresh: z.boolean(),
})
export type PreviewWanted = z.output<typeof previewWanted>

/** The page as a whole document; null where all sections have to be sent. `base` is what the next changes build on. */
export const previewMade = z.object({ html: z.string(), base: z.int() }).nullable()
export type PreviewMade = z.output<typeof previewMade>

/** What main is asked for the page beside the text. */
export const previewAppCalls = {
  /** Makes an article's page as exporting with `theme` would, of what the window has, saved or not. Throws `unreadable-file` with the theme's fault. */
  'preview:make': { input: previewWanted.extend({ theme: themeId }), output: previewMade },
} as const
