import type { ArticleId } from '../../shared/model/ids.ts'
import type { Subject } from '../../shared/model/subject.ts'
import { call } from '../api/call.ts'
import { useAttempt } from '../app/useAttempt.ts'
import type { Desk } from '../app/useArticleDesk.ts'
import { useToasts } from '../ui/useToasts.ts'
import { t } from '../words/t.ts'

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
    show({
      text: t('{count, plural, one {# article} other {# articles}} now about “{name}”.', { count: articles, name: into.name }),
      action: { label: t('Undo'), run: () => attempt(undo) },
    })
  }
}
