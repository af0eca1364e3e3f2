import { v7 as uuid } from 'uuid'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import { listItemId } from '../../../shared/model/ids.ts'
import type { ListSummary, NewListItem } from '../../../shared/model/list.ts'
import { call } from '../../api/call.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { counted } from '../../ui/counted.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { insertion } from '../edits/listEdits.ts'
import type { ListEdits } from '../edits/useListEdits.ts'
import { newAmong } from './newAmong.ts'

/** What relates articles to others from outside their page: items for their lists, and lists for them. All of it can be undone. */
export function useRelate(edits: ListEdits) {
  const attempt = useAttempt()
  const { show } = useToasts()

  const addTo = async (list: Pick<ListSummary, 'id' | 'name'>, of: string, items: readonly NewListItem[]) => {
    const { items: there } = await call('list:open', { id: list.id, page: null })
    const fresh = newAmong(items, there)
    if (fresh.length === 0) return show({ text: `“${list.name}” has ${items.length === 1 ? 'it' : 'them'} already.` })
    return edits.run(`${counted(fresh.length, 'item')} added to “${list.name}” of “${of}”.`, [insertion(list.id, fresh, there.length)], {
      tell: 'toast',
    })
  }

  const addToNew = async (article: ArticleId, of: string, items: readonly NewListItem[]) => {
    const { id } = await call('list:create', { name: 'Related' })
    const { lists } = await call('article:open', { id: article })
    await call('article:set-lists', { id: article, lists: [...lists, { listId: id, heading: null }] })
    await call('list:set-items', { id, items: items.map(item => ({ ...item, id: listItemId.parse(uuid()) })) })
    show({
      text: `${counted(items.length, 'item')} added to the new list “Related” of “${of}”.`,
      action: { label: 'Undo', run: () => attempt(() => call('list:delete', { id })) },
    })
  }

  return {
    relate: (id: ArticleId, found: Promise<readonly NewListItem[]>) =>
      attempt(async () => {
        const { lists, header } = await call('article:open', { id })
        const of = header.title.trim() || 'Untitled'
        const given = await found
        const items = given.filter(item => item.articleId !== id)
        if (items.length === 0) {
          show({ text: given.length > 0 ? 'An article does not stand in its own list.' : 'There is no link in what was dropped.' })
          return
        }
        const target = await firstByHand(lists.map(each => each.listId))
        if (target) await addTo(target, of, items)
        else await addToNew(id, of, items)
      }),

    attachList: (list: Pick<ListSummary, 'id' | 'name'>, ids: readonly ArticleId[]) =>
      attempt(async () => {
        const before: { id: ArticleId; lists: { listId: ListId; heading: string | null }[] }[] = []
        for (const id of ids) {
          const { lists } = await call('article:open', { id })
          if (lists.some(each => each.listId === list.id)) continue
          await call('article:set-lists', { id, lists: [...lists, { listId: list.id, heading: null }] })
          before.push({ id, lists: [...lists] })
        }
        if (before.length === 0) return show({ text: `“${list.name}” stands beneath ${ids.length === 1 ? 'it' : 'them'} already.` })
        const undo = async () => {
          for (const { id, lists } of before) await call('article:set-lists', { id, lists })
        }
        return show({
          text: `“${list.name}” attached to ${counted(before.length, 'article')}.`,
          action: { label: 'Undo', run: () => attempt(undo) },
        })
      }),
  }
}

/** The first of these lists that no rule keeps. */
async function firstByHand(ids: readonly ListId[]): Promise<ListSummary | null> {
  const { lists } = await call('library:overview')
  for (const id of ids) {
    const list = lists.find(each => each.id === id)
    if (list && !list.rule) return list
  }
  return null
}
