import { z } from 'zod'
import { assetId, articleId, listId, sectionId } from './ids.ts'
import { focusText } from '../document/focus.ts'
import { isoDate } from './dates.ts'
import { sharing } from './sharing.ts'
import { rating, subject } from './subject.ts'

export const statuses = ['draft', 'ready', 'published', 'archived'] as const
export const status = z.enum(statuses)
export type Status = z.output<typeof status>

export const sectionKinds = ['opening', 'section', 'verdict'] as const
export const sectionKind = z.enum(sectionKinds)
export type SectionKind = z.output<typeof sectionKind>

export const cover = z.object({
  asset: assetId,
  alt: z.string().max(2000),
  caption: z.string().max(2000),
  credit: z.string().max(500),
  width: z.int().positive(),
  height: z.int().positive(),
  /** What stays in sight where it is cut, as `document/focus.ts` writes it; the middle where nothing is said. */
  focus: z.string().regex(focusText).optional(),
})
export type Cover = z.output<typeof cover>

/** All that an article says about itself, apart from its body. Texts are plain; empty means not given. */
export const articleHeader = z.object({
  title: z.string().max(20_000),
  /** Unique in the library; `[\p{L}\p{M}\p{N}-]`, never empty once saved: the library makes it so. */
  slug: z.string().max(200),
  /** True while the slug follows the title, false once the writer has set it. */
  slugFollowsTitle: z.boolean(),
  standfirst: z.string().max(20_000),
  /** BCP 47. */
  language: z.string().min(2).max(35),
  author: z.string().max(500),
  status,
  tags: z.array(z.string().min(1).max(200)).max(500),
  subject: subject.nullable(),
  rating: rating.nullable(),
  cover: cover.nullable(),
  description: z.string().max(5000),
  canonicalUrl: z.string().max(2000),
  publishedAt: isoDate.nullable(),
  views: z.int().nonnegative().nullable(),
  viewsAt: isoDate.nullable(),
  /** Not there where the page says what the article says; `noSharing` in a change takes it away. */
  sharing: sharing.optional(),
})
export type ArticleHeader = z.output<typeof articleHeader>

/** The header that a new article has where nothing is said. */
export const emptyHeader: ArticleHeader = {
  title: '',
  slug: '',
  slugFollowsTitle: true,
  standfirst: '',
  language: 'en',
  author: '',
  status: 'draft',
  tags: [],
  subject: null,
  rating: null,
  cover: null,
  description: '',
  canonicalUrl: '',
  publishedAt: null,
  views: null,
  viewsAt: null,
}

/**
 * A section as it is stored and sent. `content` is ProseMirror JSON: the section heading, if it has one, then its
 * blocks; `parseSection` in `shared/document` proves it against the schema.
 */
export const section = z.object({ id: sectionId, kind: sectionKind, content: z.array(z.unknown()) })
export type Section = z.output<typeof section>

/** A section with what the library derives from it. `heading` is plain text, null where there is none; `words` counts the text without the heading. */
export const storedSection = section.extend({ heading: z.string().nullable(), words: z.int() })
export type StoredSection = z.output<typeof storedSection>

/** A list on an article, in order. `heading` overrides the list's name on this article. */
export const attachedList = z.object({ listId, heading: z.string().max(500).nullable() })
export type AttachedList = z.output<typeof attachedList>

/** An article as it is opened. Times are milliseconds since 1970; `version` counts its saves from 1. */
export const article = z.object({
  id: articleId,
  version: z.int(),
  createdAt: z.int(),
  updatedAt: z.int(),
  trashedAt: z.int().nullable(),
  words: z.int(),
  header: articleHeader,
  sections: z.array(storedSection),
  lists: z.array(attachedList),
})
export type Article = z.output<typeof article>

/** One row of the article list. */
export const articleSummary = z.object({
  id: articleId,
  title: z.string(),
  slug: z.string(),
  standfirst: z.string(),
  status,
  language: z.string(),
  author: z.string(),
  tags: z.array(z.string()),
  publishedAt: isoDate.nullable(),
  views: z.int().nullable(),
  words: z.int(),
  updatedAt: z.int(),
  trashedAt: z.int().nullable(),
})
export type ArticleSummary = z.output<typeof articleSummary>

/** What the article list shows. `tag` stands for those nested in it too. `text` matches title, standfirst, author and tags, case and diacritics folded. */
export const articleFilter = z.object({
  status: status.nullable().default(null),
  tag: z.string().nullable().default(null),
  text: z.string().max(1000).default(''),
  inTrash: z.boolean().default(false),
})
export type ArticleFilter = z.output<typeof articleFilter>

export const sortKeys = ['edited', 'created', 'published', 'title', 'words', 'views', 'rating'] as const
export const sortKey = z.enum(sortKeys)
export type SortKey = z.output<typeof sortKey>

/** The order of the article list. What has no such value stands last, whatever the direction. */
export const articleSort = z.object({ by: sortKey, descending: z.boolean() })
export type ArticleSort = z.output<typeof articleSort>
export const newestFirst: ArticleSort = { by: 'edited', descending: true }

/**
 * One save. It names the version that it builds on, all sections in their order, and the content of those that
 * changed. `header` holds the changed fields alone.
 */
export const articleSave = z.object({
  id: articleId,
  baseVersion: z.int(),
  header: articleHeader.partial(),
  order: z.array(sectionId).min(1).max(5000),
  sections: z.array(section),
})
export type ArticleSave = z.output<typeof articleSave>

/** `header` is there when the save was laid over changes of status, tags or subject that were made elsewhere: what became of both. */
export const articleSaved = z.object({
  version: z.int(),
  updatedAt: z.int(),
  slug: z.string(),
  header: articleHeader.pick({ status: true, tags: true, subject: true }).optional(),
})
export type ArticleSaved = z.output<typeof articleSaved>
