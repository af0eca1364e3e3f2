import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Snippet } from '../../shared/model/snippet.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { useToasts } from '../ui/useToasts.ts'
import { t } from '../words/t.ts'

/** The snippets of the library (undefined until they are here), and what is done to them; each can be undone. */
export function useSnippets() {
  const query = callQuery('snippet:list')
  const snippets = useQuery(query).data
  const client = useQueryClient()
  const attempt = useAttempt()
  const { show } = useToasts()

  const keep = async (snippet: Snippet) => {
    await call('snippet:save', snippet)
    await client.invalidateQueries({ queryKey: query.queryKey })
  }
  const undoTo = (before: Snippet) => ({ label: t('Undo'), run: () => attempt(() => keep(before)) })
  return {
    snippets,
    change: (before: Snippet, after: Snippet) =>
      attempt(async () => {
        await keep(after)
        show({ text: t('The snippet “{name}” is changed.', { name: after.name }), action: undoTo(before) })
      }),
    remove: (snippet: Snippet) =>
      attempt(async () => {
        await call('snippet:delete', { id: snippet.id })
        await client.invalidateQueries({ queryKey: query.queryKey })
        show({ text: t('The snippet “{name}” was deleted.', { name: snippet.name }), action: undoTo(snippet) })
      }),
  }
}
