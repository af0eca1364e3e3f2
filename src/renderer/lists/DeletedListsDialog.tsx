import { useQuery } from '@tanstack/react-query'
import type { DeletedList } from '../../shared/model/deletedList.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { relativeTime } from '../ui/formatDate.ts'
import { useNow } from '../ui/useNow.ts'
import { useListEdits } from './edits/useListEdits.ts'
import { t } from '../words/t.ts'

/** The lists that were deleted, each to be brought back with all that it held. */
export function DeletedListsDialog({ onClose }: { readonly onClose: () => void }) {
  const deleted = useQuery(callQuery('list:deleted'))
  const edits = useListEdits()
  const readOnly = useReadOnlyLibrary()
  const now = useNow()
  const restore = ({ id, name }: DeletedList) => edits.run(t('“{name}” is back.', { name }), [{ kind: 'restore', list: id }])
  return (
    <Dialog
      title={t('Deleted lists')}
      onClose={onClose}
      footer={
        <Button look="main" onClick={onClose}>
          {t('Done')}
        </Button>
      }
    >
      {deleted.error && <p>{sentence(deleted.error)}</p>}
      <p className="form-note">
        {deleted.data?.length === 0
          ? t('No list was deleted in the last 90 days.')
          : t('They are kept for 90 days, and come back with their items and beneath the articles where they stood.')}
      </p>
      <ul className="deleted-lists">
        {deleted.data?.map(list => (
          <li key={list.id}>
            <span className="item-title">{list.name}</span>
            <span className="item-line">
              {list.smart ? t('By a rule') : t('{count, plural, one {# item} other {# items}}', { count: list.count })} ·{' '}
              {list.usedIn === 0
                ? t('not used yet')
                : t('used in {count, plural, one {# article} other {# articles}}', { count: list.usedIn })}{' '}
              · {t('deleted {when}', { when: relativeTime(list.at, now) })}
            </span>
            <Button
              look="quiet"
              disabled={readOnly}
              aria-label={t('Bring back “{name}”', { name: list.name })}
              onClick={() => restore(list)}
            >
              {t('Bring back')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
