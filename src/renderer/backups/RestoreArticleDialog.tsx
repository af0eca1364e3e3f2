import { useDeferredValue, useState } from 'react'
import { Command } from 'cmdk'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Backup, BackupArticle } from '../../shared/model/backup.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { useActions } from '../app/useActions.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { formatDate } from '../ui/formatDate.ts'
import { useToasts } from '../ui/useToasts.ts'
import { backupTime } from './backupWords.ts'
import { t } from '../words/t.ts'

const shownAtOnce = 50

export type RestoreArticleDialogProps = { readonly backup: Backup; readonly onBack: () => void; readonly onClose: () => void }

/** Finds an article of a backup as one types, and brings it back as a new one. */
export function RestoreArticleDialog({ backup, onBack, onClose }: RestoreArticleDialogProps) {
  const attempt = useAttempt()
  const { openArticle } = useActions()
  const { show } = useToasts()
  const [text, setText] = useState('')
  const deferred = useDeferredValue(text)
  const query = useQuery({
    ...callQuery('backup:articles', { name: backup.name, text: deferred.trim(), limit: shownAtOnce }),
    placeholderData: keepPreviousData,
  })
  const { items, total } = query.data ?? { items: [], total: 0 }
  const restore = ({ id }: BackupArticle) => {
    onClose()
    attempt(async () => {
      const added = await call('backup:restore-article', { name: backup.name, key: id })
      openArticle(added.id)
      show({ text: t('“{title}” is back, as a new article.', { title: added.title || t('Untitled') }) })
    })
  }
  return (
    <Dialog
      title={t('Restore from {date}', { date: backupTime(backup) })}
      onClose={onClose}
      footer={
        <Button look="quiet" onClick={onBack}>
          {t('Back')}
        </Button>
      }
    >
      <p className="backups-about">{t('The article comes back as a new one, with its images and lists.')}</p>
      {query.error && <p className="field-error">{sentence(query.error)}</p>}
      <Command shouldFilter={false} label={t('Articles')} className="picker">
        <Command.Input className="input" placeholder={t('Find by title')} value={text} onValueChange={setText} data-autofocus />
        <Command.List className="picker-list" label={t('Articles')}>
          {query.data && total === 0 && (
            <Command.Empty className="picker-empty">{t('No article of this backup has that title.')}</Command.Empty>
          )}
          {items.map(article => (
            <Command.Item key={article.id} value={article.id} className="picker-item" onSelect={() => restore(article)}>
              <span className="picker-words">
                <span className="item-title" lang={article.language}>
                  {article.title || t('Untitled')}
                </span>
                <span className="item-line">{articleLine(article)}</span>
              </span>
            </Command.Item>
          ))}
        </Command.List>
        {total > shownAtOnce && (
          <p className="picker-more">
            {t('{count, plural, one {# more article} other {# more articles}}: type to narrow them down.', { count: total - shownAtOnce })}
          </p>
        )}
      </Command>
    </Dialog>
  )
}

function articleLine({ words, updatedAt, inLibrary }: BackupArticle): string {
  const changed = t('changed {date}', { date: formatDate(new Date(updatedAt).toISOString()) })
  return [t('{count, plural, one {# word} other {# words}}', { count: words }), changed, !inLibrary && t('no longer in the library')]
    .filter(Boolean)
    .join(' · ')
}
