import { useQueryClient } from '@tanstack/react-query'
import type { BatchDone } from '../../../shared/model/batch.ts'
import { isWithinTag, movedTag, tidyTagName, type TagColour, type TagSummary } from '../../../shared/model/tag.ts'
import { call } from '../../api/call.ts'
import { callQuery } from '../../api/callQuery.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import type { Desk } from '../../app/useArticleDesk.ts'
import { counted } from '../../ui/counted.ts'
import { useQuestions } from '../../ui/useQuestions.ts'
import { useToasts } from '../../ui/useToasts.ts'
import type { Place } from '../place.ts'

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
    show({ text: text(done), action: { label: 'Undo', run: () => attempt(undo) } })
  }

  const follow = (from: string, to: string) =>
    onPlace(place => (place.kind === 'tag' && isWithinTag(place.tag, from) ? { kind: 'tag', tag: movedTag(place.tag, from, to) } : place))

  const merge = async (name: string, into: string) => {
    const text = ({ articles }: BatchDone) => `“${name}” merged into “${into}” on ${counted(articles, 'article')}.`
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
        const title = parent === null ? 'New tag' : `New tag inside “${parent}”`
        const asked = await askText({ title, label: 'Name', action: 'Create' })
        if (asked === null) return
        const name = parent === null ? asked : `${parent}/${asked}`
        await call('tag:create', { name })
        onPlace(() => ({ kind: 'tag', tag: tidyTagName(name) }))
      }),

    renameTag: (name: string) =>
      attempt(async () => {
        const asked = await askText({ title: 'Rename the tag', label: 'Name (a / nests it in another)', action: 'Rename', value: name })
        const to = asked === null ? name : tidyTagName(asked)
        if (to === name || to === '') return
        const { tags } = await client.fetchQuery({ ...callQuery('library:overview'), staleTime: 0 })
        if (!isWithinTag(to, name) && tags.some(tag => tag.name === to)) {
          const sure = await confirm({
            title: `Merge “${name}” into “${to}”?`,
            text: `There is a tag “${to}” already. All that has “${name}” gets “${to}” in its place.`,
            action: 'Merge',
          })
          if (sure) await merge(name, to)
          return
        }
        const text = ({ articles }: BatchDone) => `“${name}” is now “${to}” on ${counted(articles, 'article')}.`
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
        const within = nested === 0 ? '' : ` and ${counted(nested, 'tag')} in it`
        const uses = tag.total === 0 ? 'No article has it.' : `It is taken off ${counted(tag.total, 'article')}.`
        const sure = await confirm({
          title: `Delete “${tag.name}”${within}?`,
          text: `${uses} The articles stay in the library.`,
          action: 'Delete',
          danger: true,
        })
        if (!sure) return
        await batch(
          () => call('tag:delete', { name: tag.name }),
          ({ articles }) => `“${tag.name}”${within} deleted, and taken off ${counted(articles, 'article')}.`,
          () => undefined,
        )
        onPlace(place => (place.kind === 'tag' && isWithinTag(place.tag, tag.name) ? { kind: 'status', status: null } : place))
      }),

    deleteUnusedTags: (count: number) =>
      attempt(() =>
        batch(
          () => call('tag:delete-unused'),
          () => `${counted(count, 'tag')} without articles removed.`,
          () => undefined,
        ),
      ),

    setTagColour: (name: string, colour: TagColour | null) => attempt(() => call('tag:set-colour', { name, colour })),
  }
}
