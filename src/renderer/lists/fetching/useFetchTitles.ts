import { useCallback } from 'react'
import type { ListId } from '../../../shared/model/ids.ts'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { useListEdits } from '../edits/useListEdits.ts'

/** Asks the pages of items of a list what they are called, as one step to undo. */
export function useFetchTitles(list: ListId): (items: readonly ShownListItem[]) => void {
  const attempt = useAttempt()
  const edits = useListEdits()
  const { show } = useToasts()
  return useCallback(
    items => attempt(async () => (await import('./fetchTitles.ts')).fetchTitles(list, items, { edits, show })),
    [attempt, edits, list, show],
  )
}
