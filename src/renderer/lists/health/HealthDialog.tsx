import { useState } from 'react'
import { CircleAlert, Info } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import type { ListId } from '../../../shared/model/ids.ts'
import { call } from '../../api/call.ts'
import { callQuery } from '../../api/callQuery.ts'
import { sentence } from '../../api/sentence.ts'
import { useReadOnlyLibrary } from '../../app/readOnlyLibrary.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { relativeTime } from '../../ui/formatDate.ts'
import { useNow } from '../../ui/useNow.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { canBeRepaired, isFault, troubleWords } from './troubleWords.ts'
import { sentences } from '../../words/sentences.ts'
import { t } from '../../words/t.ts'

/** What is wrong with a list or worth a look, what of it can be put right, and whether its links still lead somewhere. */
export function HealthDialog({ id, onClose }: { readonly id: ListId; readonly onClose: () => void }) {
  const health = useQuery(callQuery('list:health', { id }))
  const attempt = useAttempt()
  const { show } = useToasts()
  const edits = useListEdits()
  const readOnly = useReadOnlyLibrary()
  const [asking, setAsking] = useState(false)
  const [right, setRight] = useState(0)
  const now = useNow()

  const items = health.data?.items.filter(item => item.troubles.length > 0) ?? []
  const repairable = items.filter(item => item.troubles.some(canBeRepaired)).length
  const links = new Set(health.data?.items.flatMap(item => (item.articleId === null && item.url ? [item.url] : []))).size

  const repair = () =>
    attempt(async () => {
      const { repaired, undo } = await call('list:repair', { id })
      if (repaired === 0) return
      edits.adopt(t('{count, plural, one {# item} other {# items}} put right.', { count: repaired }), undo)
      setRight(repaired)
    })
  const check = () =>
    attempt(async () => {
      setAsking(true)
      try {
        const { checked, dead } = await call('list:check-links', { id })
        show({
          text:
            dead === 0
              ? t('{count, plural, one {# link} other {# links}} checked: all lead somewhere.', { count: checked })
              : t('{count, plural, one {# link} other {# links}} of {checked} can’t be reached.', { count: dead, checked }),
        })
      } finally {
        setAsking(false)
      }
    })

  return (
    <Dialog
      title={t('A look over “{name}”', { name: health.data?.name ?? '' })}
      onClose={onClose}
      footer={
        <>
          {links > 0 && !readOnly && (
            <Button look="quiet" disabled={asking} onClick={check}>
              {asking ? t('Asking the sites…') : t('Check {count, plural, one {# link} other {# links}} now', { count: links })}
            </Button>
          )}
          {right > 0 && (
            <Button
              look="quiet"
              onClick={() => {
                edits.undo(id)
                setRight(0)
              }}
            >
              {t('Undo: {count, plural, one {# item} other {# items}} put right', { count: right })}
            </Button>
          )}
          {repairable > 0 && !readOnly && (
            <Button look="quiet" onClick={repair}>
              {t('Put {count, plural, one {# item} other {# items}} right', { count: repairable })}
            </Button>
          )}
          <Button look="main" onClick={onClose}>
            {t('Done')}
          </Button>
        </>
      }
    >
      {health.error && <p>{sentence(health.error)}</p>}
      {health.data && items.length === 0 && <p className="form-note">{t('Nothing is wrong with this list.')}</p>}
      <ul className="troubles">
        {items.map(item => (
          <li key={item.id}>
            <span className="item-title">{item.title || item.url || t('Untitled')}</span>
            {item.troubles.map(trouble => (
              <span key={trouble.is} className={isFault(trouble) ? 'item-problem' : 'item-line'}>
                {isFault(trouble) ? <CircleAlert size={12} aria-hidden /> : <Info size={12} aria-hidden />} {troubleWords(trouble)}.
              </span>
            ))}
          </li>
        ))}
      </ul>
      {links > 0 && health.data && (
        <p className="form-note">
          {sentences(
            health.data.checkedAt === null
              ? t('Links to other sites are asked only when you say so.')
              : t('Links were checked {when}.', { when: relativeTime(health.data.checkedAt, now) }),
            t('What a page says of itself is kept, so that a link that dies still reads.'),
          )}
        </p>
      )}
    </Dialog>
  )
}
