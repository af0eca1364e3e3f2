import { useQueryClient } from '@tanstack/react-query'
import type { BatchDone } from '../../../shared/model/batch.ts'
import { isWithinTag, movedTag, tidyTagName, type TagColour, type TagSummary } from '../../../shared/model/tag.ts'
import { call } from '../../api/call.ts'
import { callQuery } from '../../api/callQuery.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import type { Desk } from '../../app/useArticleDesk.ts'
import { useQuestions } from '../../ui/useQuestions.ts'
import { useToasts } from '../../ui/useToasts.ts'
import type { Place } from '../place.ts'
import { sentences } from '../../words/sentences.ts'
import { t } from '../../words/t.ts'

export type TagActionsOptions = {
  readonly desk: Desk
  /** Goes on from the place that is shown: tags move and go. */
  readonly onPlace: (next: (place: Place) => Place) => void
}

/** What can be done to tags as wholes. Everything typed is saved before, and what is open is read again after. */
export function useTagActions({ desk, onPlace }: TagActionsOptions) {
  const client = useQueryClient()
  const attempt = useAttempt()
  const { askText, confirm } = useQuestions()
  const { show } = useToasts()

  /** Changes what articles say, and offers to take it back. */
  const batch = async (work: () => Promise<BatchDone>, text: (done: BatchDone) => string, onUndone: () => void) => {
    await desk.flushAll()
    const done = await work()
    await desk.refresh()
    const undo = async () => {
      await desk.flushAll()
      await call('batch:undo', { batch: done.batch })
      await desk.refresh()
      onUndone()
    }
    show({ text: text(done), action: { label: t('Undo'), run: () => attempt(undo) } })
  }

  const follow = (from: string, to: string) =>
    onPlace(place => (place.kind === 'tag' && isWithinTag(place.tag, from) ? { kind: 'tag', tag: movedTag(place.tag, from, to) } : place))

  const merge = async (name: string, into: string) => {
    const text = ({ articles }: BatchDone) =>
      t('“{name}” merged into “{into}” on {count, plural, one {# article} other {# articles}}.', { name, into, count: articles })
    await batch(
      () => call('tag:merge', { name, into }),
      text,
      () => undefined,
    )
    follow(name, into)
  }

  return {
    newTag: (parent: string | null) =>
      attempt(async () => {
        const title = parent === null ? t('New tag') : t('New tag inside “{parent}”', { parent })
        const asked = await askText({ title, label: t('Name'), action: t('Create') })
        if (asked === null) return
        const name = parent === null ? asked : `${parent}/${asked}`
        await call('tag:create', { name })
        onPlace(() => ({ kind: 'tag', tag: tidyTagName(name) }))
      }),

    renameTag: (name: string) =>
      attempt(async () => {
        const asked = await askText({
          title: t('Rename the tag'),
          label: t('Name (a / nests it in another)'),
          action: t('Rename'),
          value: name,
        })
        const to = asked === null ? name : tidyTagName(asked)
        if (to === name || to === '') return
        const { tags } = await client.fetchQuery({ ...callQuery('library:overview'), staleTime: 0 })
        if (!isWithinTag(to, name) && tags.some(tag => tag.name === to)) {
          const sure = await confirm({
            title: t('Merge “{name}” into “{to}”?', { name, to }),
            text: t('There is a tag “{to}” already. All that has “{name}” gets “{to}” in its place.', { to, name }),
            action: t('Merge'),
          })
          if (sure) await merge(name, to)
          return
        }
        const text = ({ articles }: BatchDone) =>
          t('“{name}” is now “{to}” on {count, plural, one {# article} other {# articles}}.', { name, to, count: articles })
        await batch(
          () => call('tag:rename', { name, to }),
          text,
          () => follow(to, name),
        )
        follow(name, to)
      }),

    mergeTag: (name: string, into: string) => attempt(() => merge(name, into)),

    deleteTag: (tag: TagSummary, nested: number) =>
      attempt(async () => {
        const { name } = tag
        const uses =
          tag.total === 0
            ? t('No article has it.')
            : t('It is taken off {count, plural, one {# article} other {# articles}}.', { count: tag.total })
        const sure = await confirm({
          title:
            nested === 0
              ? t('Delete “{name}”?', { name })
              : t('Delete “{name}” and {count, plural, one {# tag} other {# tags}} in it?', { name, count: nested }),
          text: sentences(uses, t('The articles stay in the library.')),
          action: t('Delete'),
          danger: true,
        })
        if (!sure) return
        await batch(
          () => call('tag:delete', { name: tag.name }),
          ({ articles }) =>
            nested === 0
              ? t('“{name}” deleted, and taken off {count, plural, one {# article} other {# articles}}.', { name, count: articles })
              : t(
                  '“{name}” and {tags, plural, one {# tag} other {# tags}} in it deleted, and taken off {count, plural, one {# article} other {# articles}}.',
                  { name, tags: nested, count: articles },
                ),
          () => undefined,
        )
        onPlace(place => (place.kind === 'tag' && isWithinTag(place.tag, tag.name) ? { kind: 'status', status: null } : place))
      }),

    deleteUnusedTags: (count: number) =>
      attempt(() =>
        batch(
          () => call('tag:delete-unused'),
          () => t('{count, plural, one {# tag} other {# tags}} without articles removed.', { count }),
          () => undefined,
        ),
      ),

    setTagColour: (name: string, colour: TagColour | null) => attempt(() => call('tag:set-colour', { name, colour })),
  }
}
