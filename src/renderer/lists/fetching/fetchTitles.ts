import type { ListId } from '../../../shared/model/ids.ts'
import type { ShownListItem } from '../../../shared/model/list.ts'
import type { ListEditInput } from '../../../shared/model/listEdit.ts'
import { mostAsked } from '../../../shared/model/pageSaid.ts'
import { call } from '../../api/call.ts'
import type { ToastTools } from '../../ui/useToasts.ts'
import type { ListEdits } from '../edits/useListEdits.ts'
import { canBeAsked } from './canBeAsked.ts'
import { saysSomething, withSaid } from './withSaid.ts'
import { sentences } from '../../words/sentences.ts'
import { t } from '../../words/t.ts'

/**
 * Asks the pages of items what they are called and writes it into them, as one step to undo. Jobs show how far it is.
 * Throws what `item:ask-pages` does.
 */
export async function fetchTitles(
  list: ListId,
  items: readonly ShownListItem[],
  { edits, show }: { readonly edits: ListEdits; readonly show: ToastTools['show'] },
): Promise<void> {
  const asked = items.filter(canBeAsked).slice(0, mostAsked)
  if (asked.length === 0) return void show({ text: t('None of these items leads to another site.') })
  const { pages } = await call('item:ask-pages', { urls: asked.flatMap(item => item.own.url ?? []) })
  const said = new Map(pages.filter(saysSomething).map(page => [page.url, page]))
  const updates = asked.flatMap(({ id, own }): ListEditInput[] => {
    const page = said.get(own.url ?? '')
    const next = page && withSaid(own, page, { retitle: true })
    return next && JSON.stringify(next) !== JSON.stringify(own) ? [{ kind: 'update', list, item: id, own: next }] : []
  })
  const failed = pages.filter(page => page.problem !== null)
  const [first] = failed
  const why = first
    ? t('{count, plural, one {# page} other {# pages}} could not be read: {problem}', {
        count: failed.length,
        problem: t(first.problem ?? ''),
      })
    : ''
  if (updates.length > 0)
    edits.run(
      sentences(t('{count, plural, one {# item} other {# items}} filled in as the pages say.', { count: updates.length }), why),
      updates,
      { tell: 'toast' },
    )
  else show(first ? { kind: 'problem', text: why.trim() } : { text: t('The pages say nothing that the items don’t.') })
}
