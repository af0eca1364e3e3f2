import { z } from 'zod'
import { articleHeader, attachedList, section, sectionKind } from './article.ts'
import { revisionReason } from './history.ts'
import { articleId, listId, sectionId } from './ids.ts'
import { listItem, listItemFields } from './list.ts'
import { listSettings } from './listSettings.ts'
import { smartRule } from './smartRule.ts'
import { ownThemeId } from './ownTheme.ts'
import { snippet } from './snippet.ts'
import { tagColour } from './tag.ts'
import { isLitter, isOfTheme, isPlainPath, mostThemeFiles } from './themeFiles.ts'

/** The newest form of archives; higher ones are refused. One is of the lowest form that has a place for what it holds. */
export const archiveFormat = 3
export const historyArchiveFormat = 2
export const firstArchiveFormat = 1

/** So much of a history is archived, in characters, the newest versions first: an entry is read into memory whole. */
export const mostHistoryCharacters = 20_000_000

/** The largest archive, in bytes: what one file in memory may be. */
export const maxArchiveBytes = 2 ** 31 - 1

/** The entry that names all others. It stands last, since it has their hashes. */
export const manifestName = 'manifest.json'
export const tagsName = 'tags.json'
export const snippetsName = 'snippets.json'

/** The names that entries can have, and no others: an archive says no paths. */
export const entryNames = {
  article: (id: string) => `articles/${id}.json`,
  history: (id: string) => `histories/${id}.json`,
  list: (id: string) => `lists/${id}.json`,
  asset: (id: string) => `assets/${id}`,
  theme: (path: string) => `themes/${path}`,
} as const

/** What is in an archive: the SHA-256 of each entry, in hex, and its size in bytes; the articles in their order. */
export const archiveManifest = z.object({
  format: z.int().positive(),
  articles: z.array(articleId).max(100_000),
  entries: z.record(z.string().max(1000), z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().nonnegative() })),
})
export type ArchiveManifest = z.output<typeof archiveManifest>

/** An article with every field. Times are milliseconds since 1970. */
export const archivedArticle = z.object({
  id: articleId,
  createdAt: z.int(),
  updatedAt: z.int(),
  header: articleHeader,
  sections: z.array(section).max(5000),
  lists: z.array(attachedList).max(100),
})
export type ArchivedArticle = z.output<typeof archivedArticle>

/** An article's kept versions, oldest first. What their sections say stands in `bodies`, each once; `body` counts them from 0. */
export const archivedHistory = z
  .object({
    bodies: z.array(section.shape.content).max(1_000_000),
    revisions: z
      .array(
        z.object({
          at: z.int(),
          reason: revisionReason,
          name: z.string().trim().min(1).max(200).nullable(),
          header: articleHeader,
          sections: z.array(z.object({ id: sectionId, kind: sectionKind, body: z.int().nonnegative() })).max(5000),
        }),
      )
      .max(100_000),
  })
  .refine(({ bodies, revisions }) => revisions.every(({ sections }) => sections.every(({ body }) => body < bodies.length)), {
    message: 'A version names a text that is not there.',
  })
export type ArchivedHistory = z.output<typeof archivedHistory>

export const archivedSnippets = z.array(snippet).max(10_000)

/** A list; `shown` is what an item says where its article is not at hand. */
export const archivedList = z.object({
  id: listId,
  name: z.string().max(500),
  description: z.string().max(5000),
  settings: listSettings.nullable(),
  rule: smartRule.nullable(),
  items: z.array(listItem.extend({ shown: listItemFields })).max(10_000),
})
export type ArchivedList = z.output<typeof archivedList>

export const archivedTags = z.array(z.object({ name: z.string().min(1).max(200), colour: tagColour })).max(100_000)

/** The theme, by its folder's name, and the path within it of a file `paper/theme.css`; null for what can't be of a theme. */
export function themeFileOf(path: string): { theme: string; file: string } | null {
  const [theme = '', ...within] = path.split('/')
  const file = within.join('/')
  if (path.length > 900 || !ownThemeId.safeParse(`own/${theme}`).success) return null
  return isPlainPath(file) && !isLitter(file) && isOfTheme(file) ? { theme, file } : null
}

export const archivedThemePath = z.string().refine(path => themeFileOf(path) !== null, { message: 'This is no file of a theme.' })

const fileBytes = z.custom<Uint8Array>(bytes => bytes instanceof Uint8Array)
/** One of a library's own themes, with all its files by their paths within it. */
export const archivedTheme = z
  .object({
    name: z.string(),
    files: z
      .array(z.object({ path: z.string(), bytes: fileBytes }))
      .min(1)
      .max(mostThemeFiles),
  })
  .refine(({ name, files }) => files.every(({ path }) => themeFileOf(`${name}/${path}`)?.file === path), {
    message: 'This is no theme.',
  })
export type ArchivedTheme = z.output<typeof archivedTheme>
