import { useQueryClient } from '@tanstack/react-query'
import { v7 as uuidv7 } from 'uuid'
import type { ArticleId, SectionId } from '../../shared/model/ids.ts'
import { sectionId } from '../../shared/model/ids.ts'
import type { Status } from '../../shared/model/article.ts'
import type { Input } from '../../shared/contract/contract.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useAttempt } from '../app/useAttempt.ts'
import type { Desk } from '../app/useArticleDesk.ts'
import { useQuestions } from '../ui/useQuestions.ts'
import { useToasts } from '../ui/useToasts.ts'
import type { Place } from './place.ts'
import { statusWords } from './statusWords.ts'
import { t } from '../words/t.ts'

export type ArticleActionsOptions = {
  readonly desk: Desk
  readonly place: Place
  /** Shows a place where a new article can be seen. */
  readonly onPlace: (place: Place) => void
  /** Selects an article and puts it on the page. */
  readonly show: (id: ArticleId, write: boolean) => void
  /** Called when articles have left the place that is shown. */
  readonly onGone: (ids: readonly ArticleId[]) => void
}

/** What can be done to articles as wholes. Everything typed is saved before anything is done to what is open. */
export function useArticleActions({ desk, place, onPlace, show, onGone }: ArticleActionsOptions) {
  const client = useQueryClient()
  const attempt = useAttempt()
  const { confirm } = useQuestions()
  const { show: toast } = useToasts()

  const restore = (ids: readonly ArticleId[]) =>
    attempt(async () => {
      await call('article:restore', { ids: [...ids] })
      onGone(ids)
      toast({
        text: t('{count, plural, =1 {Article} other {# articles}} restored.', { count: ids.length }),
        ...(ids[0] ? { action: { label: t('Open'), run: openRestored(ids[0]) } } : {}),
      })
    })

  /** Changes articles as one, and offers to take it back as one. */
  const change = async (input: Input<'article:change'>, text: string) => {
    await desk.flushAll()
    const { batch } = await call('article:change', input)
    await desk.refresh()
    const undo = async () => {
      await desk.flushAll()
      await call('batch:undo', { batch })
      await desk.refresh()
    }
    toast({ text, action: { label: t('Undo'), run: () => attempt(undo) } })
  }

  const openRestored = (id: ArticleId) => () => {
    onPlace({ kind: 'status', status: null })
    show(id, false)
  }

  return {
    newArticle: () =>
      attempt(async () => {
        // What is typed from here on is meant for the new one: it must not land in the article that is still shown.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        const { settings } = await client.fetchQuery(callQuery('app:state'))
        const tags = place.kind === 'tag' ? [place.tag] : []
        const sections = [{ id: newSectionId(), kind: 'opening' as const, content: [{ type: 'paragraph' }] }]
        const header = { author: settings.author, language: settings.language, status: 'draft' as const, tags }
        const added = await call('article:add', { header, sections, lists: [], template: true })
        const here = place.kind === 'tag' || (place.kind === 'status' && (place.status === null || place.status === 'draft'))
        if (!here) onPlace({ kind: 'status', status: null })
        show(added.id, true)
      }),

    duplicate: (id: ArticleId) =>
      attempt(async () => {
        await desk.flush(id)
        const copyOf = t('{title} (copy)', { title: '{title}' })
        const copy = await call('article:duplicate', { id, copyOf, untitled: t('Untitled') })
        show(copy.id, false)
        toast({ text: t('“{title}” is a copy. The first one is as it was.', { title: copy.title || t('Untitled') }) })
      }),

    setStatus: (ids: readonly ArticleId[], status: Status) =>
      attempt(async () => {
        await change(
          { ids: [...ids], status },
          t('{count, plural, =1 {Article} other {# articles}} set to {status}.', { count: ids.length, status: statusWords[status] }),
        )
      }),

    changeTags: (ids: readonly ArticleId[], addTags: readonly string[], removeTags: readonly string[]) =>
      attempt(async () => {
        const said = [
          addTags.length > 0 && t('given {tags}', { tags: quoted(addTags) }),
          removeTags.length > 0 && t('no longer {tags}', { tags: quoted(removeTags) }),
        ].filter(Boolean)
        await change(
          { ids: [...ids], addTags: [...addTags], removeTags: [...removeTags] },
          t('{count, plural, =1 {Article} other {# articles}} {change}.', { count: ids.length, change: said.join(', ') }),
        )
      }),

    trash: (ids: readonly ArticleId[]) =>
      attempt(async () => {
        for (const id of ids) await desk.flush(id)
        const { batch } = await call('article:trash', { ids: [...ids] })
        onGone(ids)
        const undo = async () => {
          await call('batch:undo', { batch })
          if (ids.length === 1 && ids[0]) show(ids[0], false)
        }
        toast({
          text: t('{count, plural, =1 {Article} other {# articles}} moved to the trash.', { count: ids.length }),
          action: { label: t('Undo'), run: () => attempt(undo) },
        })
      }),

    restore,

    deleteForGood: (ids: readonly ArticleId[]) =>
      attempt(async () => {
        const sure = await confirm({
          title:
            ids.length === 1
              ? t('Delete this article for good?')
              : t('Delete {count, plural, one {# article} other {# articles}} for good?', { count: ids.length }),
          text:
            ids.length === 1
              ? t('Its text and revisions are removed from the library. This can’t be undone.')
              : t('Their texts and revisions are removed from the library. This can’t be undone.'),
          action: t('Delete for good'),
          danger: true,
        })
        if (!sure) return
        await call('article:delete', { ids: [...ids] })
        onGone(ids)
        toast({ text: t('{count, plural, =1 {Article} other {# articles}} deleted.', { count: ids.length }) })
      }),
  }
}

function quoted(tags: readonly string[]): string {
  return tags.map(tag => `“${tag}”`).join(', ')
}

function newSectionId(): SectionId {
  return sectionId.parse(uuidv7())
}
