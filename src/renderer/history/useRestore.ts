import { useCallback } from 'react'
import type { RestoredPart } from '../../shared/model/history.ts'
import { call } from '../api/call.ts'
import { useAttempt } from '../app/useAttempt.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useToasts } from '../ui/useToasts.ts'
import { t } from '../words/t.ts'

/** Brings a revision back, or a part of it, as a new revision; a toast offers to undo that. */
export function useRestore(session: ArticleSession) {
  const attempt = useAttempt()
  const { show } = useToasts()
  return useCallback(
    (number: number, part: RestoredPart, what: string, onDone?: () => void) => {
      const bringBack = async (from: number, restored: RestoredPart) => {
        await session.flush()
        const { id, version } = session
        await call('history:restore', { id, number: from, baseVersion: version, part: restored })
        session.reload(await call('article:open', { id }))
        return version
      }
      attempt(async () => {
        const before = await bringBack(number, part)
        onDone?.()
        const undo = () =>
          attempt(async () => (await bringBack(before, { kind: 'all' }), show({ text: t('The text is as it was before.') })))
        show({ text: what, action: { label: t('Undo'), run: undo } })
      })
    },
    [attempt, session, show],
  )
}
