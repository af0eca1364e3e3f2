import type { Rating, Subject } from '../../../shared/model/subject.ts'

/** What a source says of its article, each field null where it says nothing. `url` is where the page was published. */
export type PageMetadata = {
  title: string | null
  siteName: string | null
  standfirst: string | null
  description: string | null
  language: string | null
  author: string | null
  publishedAt: string | null
  tags: string[]
  url: string | null
  canonicalUrl: string | null
  views: number | null
  subject: Subject | null
  rating: Rating | null
}

export function noMetadata(): PageMetadata {
  return {
    title: null,
    siteName: null,
    standfirst: null,
    description: null,
    language: null,
    author: null,
    publishedAt: null,
    tags: [],
    url: null,
    canonicalUrl: null,
    views: null,
    subject: null,
    rating: null,
  }
}

/** The first source's word on each field, then the second's. */
export function firstOf(first: PageMetadata, second: PageMetadata): PageMetadata {
  return {
    title: first.title ?? second.title,
    siteName: first.siteName ?? second.siteName,
    standfirst: first.standfirst ?? second.standfirst,
    description: first.description ?? second.description,
    language: first.language ?? second.language,
    author: first.author ?? second.author,
    publishedAt: first.publishedAt ?? second.publishedAt,
    tags: first.tags.length ? first.tags : second.tags,
    url: first.url ?? second.url,
    canonicalUrl: first.canonicalUrl ?? second.canonicalUrl,
    views: first.views ?? second.views,
    subject: first.subject ?? second.subject,
    rating: first.rating ?? second.rating,
  }
}
