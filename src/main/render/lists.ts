import type { Element } from 'hast'
import { h } from './elements.ts'
import { markAttributes, marks } from '../../shared/document/marks.ts'
import type { ShownListItem } from '../../shared/model/list.ts'
import { usualListSettings, type ItemPart, type ListSettings } from '../../shared/model/listSettings.ts'
import { headingId, named } from './anchors.ts'
import { hasText } from './cleanText.ts'
import { dated, dotted } from './details.ts'
import { webHref } from './href.ts'
import { languageOf } from './language.ts'
import type { PageList } from './page.ts'
import { sizedBy } from './pictures.ts'
import { titleOf, type Scope } from './scope.ts'
import { counted } from './words/words.ts'

/** The items of a list that a page shows: all but those in the trash and those that have nothing left to say. */
export function shownItems({ list }: PageList): ShownListItem[] {
  return list.items.filter(item => item.state !== 'trashed' && (hasText(item.shown.title) || item.state === 'ok'))
}

/** Where an item leads: to the article of the library, else to its own address. Null if nowhere, or to the page that it stands on. */
export function itemHref(item: ShownListItem, scope: Pick<Scope, 'page'>): string | null {
  if (item.articleId === scope.page.article.id) return null
  const own = item.shown.url === null ? null : webHref(item.shown.url)
  return (item.articleId === null ? null : scope.page.links(item.articleId)) ?? own
}

/** A reading list under its heading. Null if it has nothing to show. */
export function readingList(entry: PageList, scope: Scope): Element | null {
  const items = shownItems(entry)
  if (items.length === 0) return null
  const { heading, list } = entry
  const id = scope.anchors.take(heading, 'list')
  return h(
    'nav',
    {
      className: ['list'],
      id,
      ...named(id, heading, scope.anchors),
      [markAttributes.list]: list.id,
      [markAttributes.listName]: heading === list.name ? null : list.name,
    },
    h('h2', { id: headingId(id) }, heading),
    h(
      'ol',
      items.map(item => listItem(item, list.settings ?? usualListSettings, scope)),
    ),
  )
}

/** The same for places that have no anchors, feeds for example. */
export function citedList(entry: PageList, scope: Scope): Element[] {
  const items = shownItems(entry)
  if (items.length === 0) return []
  const settings = entry.list.settings ?? usualListSettings
  return [
    h('h2', entry.heading),
    h(
      'ol',
      items.map(item => listItem(item, settings, { ...scope, marked: true })),
    ),
  ]
}

function listItem(item: ShownListItem, { parts, rel }: ListSettings, scope: Scope): Element {
  const { shown, articleId } = item
  const href = itemHref(item, scope)
  const title = titleOf(shown.title, scope)
  // Titles and names come from anywhere: `dir=auto` keeps one that runs the other way from turning the line around.
  const details = parts.flatMap(part => detail(part, item, scope) ?? [])
  return h(
    'li',
    { className: [marks.listItem], [markAttributes.article]: articleId, lang: languageOfItem(item, scope) },
    parts.includes('image') ? picture(item, scope) : null,
    href === null
      ? h('span', { className: [marks.title], dir: 'auto', ariaCurrent: articleId === scope.page.article.id ? 'page' : null }, title)
      : h(
          'a',
          { className: [marks.title, marks.url], href, rel: articleId === null && rel.length > 0 ? [...rel] : null, dir: 'auto' },
          title,
        ),
    details.length > 0 ? h('p', { className: ['details'] }, dotted(details)) : null,
    shown.note && parts.includes('note') ? h('p', { className: [marks.note], dir: 'auto' }, shown.note) : null,
  )
}

/** The item's picture, or its article's. Null where it has none, or the page can't show it. */
export function picture({ shown, picture: said }: ShownListItem, scope: Scope): Element | null {
  const source = shown.image === null ? null : scope.page.images(shown.image)
  if (!source) return null
  scope.sources.add(source.src)
  return h('img', {
    ...(scope.marked ? { className: [marks.photo] } : {}),
    src: source.src,
    ...sizedBy(source, 'thumbnail'),
    alt: said?.alt ?? '',
    width: said?.width ?? source.width ?? null,
    height: said?.height ?? source.height ?? null,
    loading: 'lazy',
    decoding: 'async',
  })
}

/** What the item is written in, where that isn't plain from the page around it. */
function languageOfItem({ articleId, own, shown }: ShownListItem, { page }: Scope): string | null {
  const said = articleId === null || shown.language !== page.article.header.language ? shown.language : own.language
  return said === null ? null : languageOf(said).tag
}

/** What stands in the line beneath a title; a note has a line of its own. */
function detail(part: ItemPart, { shown }: ShownListItem, scope: Scope): Element | null {
  switch (part) {
    case 'author':
      return shown.author ? h('span', { className: [marks.author], dir: 'auto' }, shown.author) : null
    case 'site':
      return shown.site ? h('span', { className: [marks.site], dir: 'auto' }, shown.site) : null
    case 'date':
      return shown.date ? dated(shown.date, 'medium', scope) : null
    case 'views':
      return shown.views === null ? null : views(shown.views, shown.viewsAt, scope)
    case 'note':
    case 'image':
      return null
    default:
      return part satisfies never
  }
}

function views(n: number, at: string | null, { words, said, saidIn }: Scope): Element {
  return h('data', { className: [marks.views], value: String(n), [markAttributes.counted]: at, ...said }, counted(words.views, n, saidIn))
}
