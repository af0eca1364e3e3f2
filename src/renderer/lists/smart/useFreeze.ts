import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ReadingList } from '../../../shared/model/list.ts'
import { call } from '../../api/call.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { t } from '../../words/t.ts'

/** Makes a smart list one that is kept by hand, as it is on the page of an article or by itself. It can be undone. */
export function useFreeze() {
  const attempt = useAttempt()
  const edits = useListEdits()
  return ({ id, name }: Pick<ReadingList, 'id' | 'name'>, page: ArticleId | null) =>
    attempt(async () => {
      const before = await call('list:freeze', { id, page })
      edits.adopt(t('“{name}” stays as it is now, and is kept by hand.', { name }), [{ kind: 'rule', list: id, ...before }])
    })
}
