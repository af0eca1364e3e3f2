import type { Status } from '../../shared/model/article.ts'
import { t } from '../words/t.ts'

/** A status in words, for one article. */
export const statusWords: Readonly<Record<Status, string>> = {
  draft: t('Draft'),
  ready: t('Ready'),
  published: t('Published'),
  archived: t('Archived'),
}
