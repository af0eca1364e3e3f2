import type { Element } from 'hast'
import { h } from './elements.ts'
import type { ShownListItem } from '../../shared/model/list.ts'
import { usualListSettings, type ItemPart, type ListSettings } from '../../shared/model/listSettings.ts'
import { dated } from './details.ts'
import { footnotes } from './footnotes.ts'
import { itemHref, picture, shownItems } from './lists.ts'
import type { Fragment, PageList } from './page.ts'
import { scopeOf, titleOf, type Scope } from './scope.ts'
import { plainSection } from './sections.ts'
import { write } from './write.ts'
import { counted } from './words/words.ts'

/**
 * The text of an article and its lists as clean HTML to paste elsewhere: headings from `h2`, no frame, no classes or marks of
 * ours. The title is left out, since the place that it is pasted into has its own. Throws `bad-request` like `renderPage`.
 */
export function renderFragment(fragment: Fragment): string {
  return write(fragmentNodes(fragment))
}

/** The same as a tree; `sized` figures say by a class how much room they take. */
export function fragmentNodes(fragment: Fragment, sized = false): Element[] {
  const scope = { ...scopeOf(fragment, false), sized }
  const text = fragment.article.sections.flatMap(stored => plainSection(stored, scope))
  const notes = footnotes(scope)
  return [...text, ...(notes ? [notes] : []), ...fragment.lists.flatMap(list => plainList(list, scope))]
}

function plainList(entry: PageList, scope: Scope): Element[] {
  const items = shownItems(entry)
  if (items.length === 0) return []
  return [
    h('h2', entry.heading),
    h(
      'ol',
      items.map(item => plainItem(item, entry.list.settings ?? usualListSettings, scope)),
    ),
  ]
}

function plainItem(item: ShownListItem, { parts, rel }: ListSettings, scope: Scope): Element {
  const { shown } = item
  const href = itemHref(item, scope)
  const title = titleOf(shown.title, scope)
  const said: Readonly<Record<Exclude<ItemPart, 'image'>, Element | string | null>> = {
    author: shown.author,
    site: shown.site,
    date: shown.date && dated(shown.date, 'medium', scope),
    views: shown.views === null ? null : counted(scope.words.views, shown.views, scope.saidIn),
    note: shown.note,
  }
  const details = parts.flatMap(part => (part === 'image' ? [] : said[part] || []))
  return h(
    'li',
    parts.includes('image') ? picture(item, scope) : null,
    href === null ? title : h('a', { href, rel: item.articleId === null && rel.length > 0 ? [...rel] : null }, title),
    details.flatMap(detail => [' · ', detail]),
  )
}
