import { z } from 'zod'
import { cover, type ArticleHeader, type Status } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { isSilent, sharing } from '../../../shared/model/sharing.ts'
import { rating, subject } from '../../../shared/model/subject.ts'
import { parseStored } from '../parseStored.ts'
import { subjectKey } from '../subjects/subjectKey.ts'
import { titleKey } from './titleKey.ts'

/** A row of `article`. */
export interface ArticleRow {
  readonly key: number
  readonly id: ArticleId
  readonly version: number
  readonly created_at: number
  readonly updated_at: number
  readonly trashed_at: number | null
  readonly words: number
  readonly title: string
  readonly slug: string
  readonly slug_follows_title: number
  readonly standfirst: string
  readonly language: string
  readonly author: string
  readonly status: Status
  readonly tags: string
  readonly subject: string | null
  readonly rating: string | null
  readonly cover: string | null
  readonly description: string
  readonly canonical_url: string
  readonly published_at: string | null
  readonly views: number | null
  readonly views_at: string | null
  /** Not there in backups that are older than it. */
  readonly sharing?: string | null
}

const tagNames = z.array(z.string())

/** Throws `library-damaged` when a stored part can't be read. */
export function headerOf(row: ArticleRow): ArticleHeader {
  return {
    title: row.title,
    slug: row.slug,
    slugFollowsTitle: row.slug_follows_title === 1,
    standfirst: row.standfirst,
    language: row.language,
    author: row.author,
    status: row.status,
    tags: parseStored(tagNames, row.tags),
    subject: stored(subject, row.subject),
    rating: stored(rating, row.rating),
    cover: stored(cover, row.cover),
    description: row.description,
    canonicalUrl: row.canonical_url,
    publishedAt: row.published_at,
    views: row.views,
    viewsAt: row.views_at,
    ...(row.sharing ? { sharing: parseStored(sharing, row.sharing) } : {}),
  }
}

function stored<T>(schema: z.ZodType<T>, json: string | null): T | null {
  return json === null ? null : parseStored(schema, json)
}

/** A header as the columns of `article` hold it, by name. */
export function headerColumns(header: ArticleHeader) {
  return {
    title: header.title,
    title_key: titleKey(header.title),
    slug: header.slug,
    slug_follows_title: header.slugFollowsTitle ? 1 : 0,
    standfirst: header.standfirst,
    language: header.language,
    author: header.author,
    status: header.status,
    tags: JSON.stringify(header.tags),
    subject: header.subject && JSON.stringify(header.subject),
    subject_key: subjectKey(header.subject),
    rating: header.rating && JSON.stringify(header.rating),
    cover: header.cover && JSON.stringify(header.cover),
    description: header.description,
    canonical_url: header.canonicalUrl,
    published_at: header.publishedAt,
    views: header.views,
    views_at: header.viewsAt,
    sharing: header.sharing ? JSON.stringify(header.sharing) : null,
  }
}

/** `header` with what `changes` say. Fields that are undefined are not changes; tags are told apart by their letters alone. */
export function withChanges(
  header: ArticleHeader,
  changes: Partial<{ [K in keyof ArticleHeader]: ArticleHeader[K] | undefined }>,
): ArticleHeader {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const { sharing: said, ...next } = { ...header, ...given }
  const kept = said && !isSilent(said) ? { sharing: said } : {}
  return { ...next, ...kept, tags: [...new Set(next.tags.map(tag => tag.normalize('NFC').trim()).filter(Boolean))] }
}

/** The slug that a header asks for, before it is made unique. */
export function wantedSlug(header: ArticleHeader, slugOf: (text: string) => string): string {
  return slugOf(header.slugFollowsTitle || header.slug.trim() === '' ? header.title : header.slug)
}
