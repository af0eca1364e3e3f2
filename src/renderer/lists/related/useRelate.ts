import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import type { ListSummary, NewListItem } from '../../../shared/model/list.ts'
import { call } from '../../api/call.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { attachments, creation, insertion } from '../edits/listEdits.ts'
import type { ListEdits } from '../edits/useListEdits.ts'
import { newAmong } from './newAmong.ts'
import { t } from '../../words/t.ts'

/** What relates articles to others from outside their page: items for their lists, and lists for them. All of it can be undone. */
export function useRelate(edits: ListEdits) {
  const attempt = useAttempt()
  const { show } = useToasts()

  const addTo = async (list: Pick<ListSummary, 'id' | 'name'>, of: string, items: readonly NewListItem[]) => {
    const { items: there } = await call('list:open', { id: list.id, page: null })
    const fresh = newAmong(items, there)
    if (fresh.length === 0)
      return show({ text: t('“{name}” has {count, plural, one {it} other {them}} already.', { name: list.name, count: items.length }) })
    return edits.run(
      t('{count, plural, one {# item} other {# items}} added to “{name}” of “{of}”.', { count: fresh.length, name: list.name, of }),
      [insertion(list.id, fresh, there.length)],
      {
        tell: 'toast',
      },
    )
  }

  const addToNew = (article: ArticleId, of: string, items: readonly NewListItem[]) => {
    const { id, edit } = creation(t('Related'))
    const label = t('{count, plural, one {# item} other {# items}} added to the new list “Related” of “{of}”.', { count: items.length, of })
    edits.run(label, [edit, insertion(id, items, 0), ...attachments(id, [article])], { tell: 'toast' })
  }

  return {
    relate: (id: ArticleId, found: Promise<readonly NewListItem[]>) =>
      attempt(async () => {
        const { lists, header } = await call('article:open', { id })
        const of = header.title.trim() || t('Untitled')
        const given = await found
        const items = given.filter(item => item.articleId !== id)
        if (items.length === 0) {
          show({ text: given.length > 0 ? t('An article does not stand in its own list.') : t('There is no link in what was dropped.') })
          return
        }
        const target = await firstByHand(lists.map(each => each.listId))
        if (target) await addTo(target, of, items)
        else addToNew(id, of, items)
      }),

    attachList: (list: Pick<ListSummary, 'id' | 'name'>, ids: readonly ArticleId[]) =>
      attempt(async () => {
        const { usedIn } = await call('list:head', { id: list.id })
        const there = new Set(usedIn.map(({ id }) => id))
        const fresh = ids.filter(id => !there.has(id))
        if (fresh.length === 0)
          return show({
            text: t('“{name}” stands beneath {count, plural, one {it} other {them}} already.', { name: list.name, count: ids.length }),
          })
        return edits.run(
          t('“{name}” attached to {count, plural, one {# article} other {# articles}}.', { name: list.name, count: fresh.length }),
          attachments(list.id, fresh),
          { tell: 'toast' },
        )
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
