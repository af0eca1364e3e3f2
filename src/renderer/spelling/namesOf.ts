import type { ArticleHeader } from '../../shared/model/article.ts'

/** The names that an article says of itself: of its subject, who made it, and its author. They are spelt as they are. */
export function namesOf({ subject, author }: Pick<ArticleHeader, 'subject' | 'author'>): string[] {
  const names = [author, ...(subject ? [subject.name, ...subject.creators] : [])]
  return names.flatMap(name => name.split(/[^\p{L}\p{M}\p{N}'’-]+/u)).filter(Boolean)
}
