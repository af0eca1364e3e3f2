import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { callQuery } from '../../api/callQuery.ts'
import { useActions } from '../../app/useActions.ts'
import { Answers } from '../../ui/Answers.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TokenField } from '../../ui/TokenField.tsx'
import { t } from '../../words/t.ts'

/** Gives tags to articles, and takes tags off them. */
export function TagsDialog({ ids, onClose }: { readonly ids: readonly ArticleId[]; readonly onClose: () => void }) {
  const actions = useActions()
  const known = useQuery(callQuery('library:overview')).data?.tags.map(tag => tag.name) ?? []
  const [added, setAdded] = useState<string[]>([])
  const [removed, setRemoved] = useState<string[]>([])
  const nothing = added.length === 0 && removed.length === 0
  const apply = () => {
    onClose()
    actions.changeTags(ids, added, removed)
  }
  return (
    <Dialog
      title={
        ids.length === 1
          ? t('Tags of this article')
          : t('Tags of {count, plural, one {# article} other {# articles}}', { count: ids.length })
      }
      size="small"
      onClose={onClose}
      footer={
        <Answers onCancel={onClose} disabled={nothing} onAnswer={apply}>
          {t('Change')}
        </Answers>
      }
    >
      <div className="form">
        <TokenField label={t('Add')} tokens={added} known={known} placeholder={t('A tag, then Enter')} onTokens={setAdded} />
        <TokenField label={t('Take off')} tokens={removed} known={known} placeholder={t('A tag, then Enter')} onTokens={setRemoved} />
      </div>
    </Dialog>
  )
}
