import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { usualListSettings, type ListSettings } from '../../../shared/model/listSettings.ts'
import { itemDetail } from '../itemDetail.ts'
import { itemHref, shownItems } from '../lists.ts'
import type { PageList } from '../page.ts'
import { titleOf } from '../scope.ts'
import type { MarkdownScope } from './MarkdownScope.ts'

/** Stands before the reading lists: what follows is there for readers, and the front matter says all of it. */
export const listsSign = '<!-- lists -->'

/** The reading lists as they are read: a heading each, and numbered items that say what the list has them say, in its order. */
export function markdownLists(entries: readonly PageList[], scope: MarkdownScope): RootContent[] {
  const lists = entries.flatMap(({ heading, list }): RootContent[] => {
    const items = shownItems({ heading, list })
    if (items.length === 0) return []
    const children = items.map(item => listItem(item, list.settings ?? usualListSettings, scope))
    return [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: oneLine(heading) }] },
      { type: 'list', ordered: true, start: 1, spread: false, children },
    ]
  })
  return lists.length > 0 ? [{ type: 'html', value: listsSign }, ...lists] : []
}

function listItem(item: ShownListItem, { parts }: ListSettings, { frame, page }: MarkdownScope): ListItem {
  const { shown, picture } = item
  const href = itemHref(item, frame)
  const title: PhrasingContent = { type: 'text', value: oneLine(titleOf(shown.title, frame)) }
  const source = parts.includes('image') && shown.image !== null ? page.images(shown.image) : null
  const details = parts.flatMap(part => oneLine(itemDetail(part, item, frame) ?? '') || [])
  const children: PhrasingContent[] = [
    ...(source
      ? ([
          { type: 'image', url: source.src, alt: oneLine(picture?.alt ?? '') },
          { type: 'text', value: ' ' },
        ] as const)
      : []),
    href === null ? title : { type: 'link', url: href, children: [title] },
    ...details.map((value): PhrasingContent => ({ type: 'text', value: ` · ${value}` })),
  ]
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
