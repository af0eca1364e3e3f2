import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ShownListItem } from '../../shared/model/list.ts'
import { dated } from './details.ts'
import { footnotes } from './footnotes.ts'
import { itemHref, shownItems } from './lists.ts'
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
  const scope = scopeOf(fragment, false)
  const text = fragment.article.sections.flatMap(stored => plainSection(stored, scope))
  const notes = footnotes(scope)
  return write([...text, ...(notes ? [notes] : []), ...fragment.lists.flatMap(list => plainList(list, scope))])
}

function plainList(entry: PageList, scope: Scope): Element[] {
  const items = shownItems(entry)
  if (items.length === 0) return []
  return [
    h('h2', entry.heading),
    h(
      'ol',
      items.map(item => plainItem(item, scope)),
    ),
  ]
}

function plainItem(item: ShownListItem, scope: Scope): Element {
  const { shown } = item
  const href = itemHref(item, scope)
  const title = titleOf(shown.title, scope)
  const details: (Element | string)[] = []
  if (shown.author) details.push(shown.author)
  if (shown.site) details.push(shown.site)
  if (shown.date) details.push(dated(shown.date, 'medium', scope))
  if (shown.views !== null) details.push(counted(scope.words.views, shown.views, scope.saidIn))
  if (shown.note) details.push(shown.note)
  return h(
    'li',
    href === null ? title : h('a', { href }, title),
    details.flatMap(detail => [' · ', detail]),
  )
}
