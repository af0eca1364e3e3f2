import type { Element } from 'hast'
import { attribute, elementsOf, hasClass, lineOf, type HastParent } from '../html/elements.ts'
import { parseDate } from '../../../shared/written/findDate.ts'
import { noMetadata, type PageMetadata } from './PageMetadata.ts'
import { cleanTags } from './tags.ts'

/** Elements of an entry that describe something else: cited pages, comments, the thing reviewed. */
function isOther(element: Element): boolean {
  return ['h-cite', 'h-item', 'p-item', 'p-comment', 'u-comment'].some(name => hasClass(element, name))
}

/** What microformats (h-entry) and microdata inside the article say. `elements` are those that said it, so that they need not be text too. */
export function microformats(
  scope: HastParent,
  language: string,
): { metadata: PageMetadata; elements: Map<'title' | 'standfirst' | 'byline', Element[]> } {
  const result = noMetadata()
  const elements = new Map<'title' | 'standfirst' | 'byline', Element[]>()
  const note = (kind: 'title' | 'standfirst' | 'byline', element: Element) => elements.set(kind, [...(elements.get(kind) ?? []), element])
  const tags: string[] = []
  for (const element of elementsOf(scope, e => !isOther(e) && !hasClass(e, 'e-content'))) {
    if (isOther(element)) continue
    const property = attribute(element, 'itemProp')
    const text = lineOf(element)
    if (!text) continue
    if (!result.title && (property === 'headline' || (hasClass(element, 'p-name') && /^h[1-3]$/u.test(element.tagName)))) {
      result.title = text
      note('title', element)
    }
    const introduces =
      /^(?:p-summary|standfirst|subtitle|msosubtitle|sub-title|dek|deck|lede|subhead|article-subtitle|post-subtitle|entry-subtitle|article-summary|article__standfirst|article__dek|article__subtitle)$/iu
    if (
      !result.standfirst &&
      (attribute(element, 'role') === 'doc-subtitle' ||
        (attribute(element, 'className') ?? '').split(' ').some(name => introduces.test(name)))
    ) {
      result.standfirst = text
      note('standfirst', element)
    }
    if ((hasClass(element, 'p-author') || property === 'author' || attribute(element, 'rel') === 'author') && text.length <= 200) {
      result.author ??= text.replace(/^by\s+/iu, '')
      note('byline', element)
    }
    if (hasClass(element, 'dt-published') || property === 'datePublished') {
      result.publishedAt ??= parseDate(attribute(element, 'dateTime') ?? text, language)
      note('byline', element)
    }
    if (hasClass(element, 'p-category') || attribute(element, 'rel')?.split(' ').includes('tag')) tags.push(text.replace(/^#/u, ''))
  }
  return { metadata: { ...result, tags: cleanTags(tags) }, elements }
}
