import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ReadingList } from '../../../shared/model/list.ts'
import { useActions } from '../../app/useActions.ts'
import { Button } from '../../ui/Button.tsx'
import { useFreeze } from './useFreeze.ts'
import { sortName, sortOptions } from './smartWords.ts'
import { t } from '../../words/t.ts'

export type SmartToolsProps = { readonly list: ReadingList; readonly page: ArticleId | null }

/** What a smart list is, in a line, and what can be done to it. */
export function SmartTools({ list, page }: SmartToolsProps) {
  const { showListDialog } = useActions()
  const freeze = useFreeze()
  const { rule } = list
  if (!rule) return null
  const order = sortOptions(rule.sort).find(option => option.value === sortName(rule.sort))?.label
  return (
    <div className="smart-tools">
      <p>{t('Smart list · {order} · at most {limit}', { order: order ?? '', limit: rule.limit })}</p>
      <Button look="quiet" onClick={() => showListDialog({ kind: 'rule', id: list.id })}>
        {t('Edit the rule…')}
      </Button>
      <Button look="quiet" title={t('Keep what it shows now, and go on by hand')} onClick={() => freeze(list, page)}>
        {t('Freeze')}
      </Button>
    </div>
  )
}
