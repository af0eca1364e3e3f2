import type { ArticleId } from '../../shared/model/ids.ts'
import type { Subject } from '../../shared/model/subject.ts'
import { call } from '../api/call.ts'
import { useAttempt } from '../app/useAttempt.ts'
import type { Desk } from '../app/useArticleDesk.ts'
import { counted } from '../ui/counted.ts'
import { useToasts } from '../ui/useToasts.ts'

/** Makes articles reviews of one subject. Everything typed is saved before, and what is open is read again after. */
export function useMergeSubjects(desk: Desk): (ids: readonly ArticleId[], into: Subject) => Promise<void> {
  const attempt = useAttempt()
  const { show } = useToasts()
  return async (ids, into) => {
    await desk.flushAll()
    const { batch, articles } = await call('subject:merge', { ids: [...ids], into })
    await desk.refresh()
    const undo = async () => {
      await desk.flushAll()
      await call('batch:undo', { batch })
      await desk.refresh()
    }
    show({ text: `${counted(articles, 'article')} now about “${into.name}”.`, action: { label: 'Undo', run: () => attempt(undo) } })
  }
}
