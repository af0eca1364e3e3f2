import { z } from 'zod'
import { copyTarget } from '../formats/copyTargets.ts'
import { formatId } from '../formats/formats.ts'
import { articleId } from '../model/ids.ts'
import { lossReport } from '../model/loss.ts'
import { themeId } from '../model/ownTheme.ts'
import { previewAppCalls } from './previewCalls.ts'
import type { Said } from '../words/say.ts'

const nothing = z.undefined()
const ids = z.array(articleId).min(1).max(100_000)

/** Main's calls for giving articles out. */
export const exportCalls = {
  /** Writes articles into a file or a folder, which a dialog asks for. Pages are made with `theme`. Throws `unreadable-file`, with `file` and `line`, for a theme that is broken. */
  'export:articles': {
    input: z.object({
      ids,
      format: formatId,
      images: z.enum(['inline', 'beside']),
      theme: themeId.default('essay'),
      history: z.boolean().default(false),
      whole: z.boolean().default(false),
    }),
    /** `files` are names within `folder`; null when the dialog was closed. */
    output: z.object({ folder: z.string(), files: z.array(z.string()), warnings: z.array(z.custom<Said>()) }).nullable(),
  },
  /** Writes articles into one book (EPUB), in their order, into a file that a dialog asks for. An empty author stands for all who wrote in it. */
  'export:book': {
    input: z.object({
      ids: z.array(articleId).min(1).max(5000),
      title: z.string().trim().min(1).max(500),
      author: z.string().trim().max(500),
    }),
    output: z.object({ folder: z.string(), files: z.array(z.string()), warnings: z.array(z.custom<Said>()) }).nullable(),
  },
  /** What an export would lose, by place; of many articles the first hundred that lose something. */
  'export:losses': { input: z.object({ ids, format: formatId }), output: lossReport },
  /** Puts an article on the clipboard as clean HTML, or as the place keeps it that it is copied for. */
  'export:copy-html': { input: z.object({ id: articleId, target: copyTarget.nullable().default(null) }), output: nothing },
  'export:reveal': { input: nothing, output: nothing },
  ...previewAppCalls,
} as const
