import type { Status } from '../../shared/model/article.ts'

/** A status in words, for one article. */
export const statusWords: Readonly<Record<Status, string>> = {
  draft: 'Draft',
  ready: 'Ready',
  published: 'Published',
  archived: 'Archived',
}
