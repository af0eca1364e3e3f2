import { internalHref, safeHref } from '../../shared/document/links.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { t } from '../words/t.ts'

/** A link as a text holds it. */
export type TextLink = { readonly href: string; readonly title: string }

type Named = { readonly articleId: ArticleId | null; readonly url: string | null; readonly title: string }

/** The link to what an item names: to an article of the library by its id, so that it holds when that is renamed. Null for what leads nowhere. */
export function itemLink({ articleId, url, title }: Named): TextLink | null {
  const href = articleId === null ? url && safeHref(url) : internalHref(articleId)
  return href ? { href, title: title.trim() || (articleId === null ? href : t('Untitled')) } : null
}
