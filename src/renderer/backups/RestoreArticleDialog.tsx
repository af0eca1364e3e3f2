import { useDeferredValue, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Backup, BackupArticle } from '../../shared/model/backup.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { useActions } from '../app/useActions.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { ArticleChoices, offeredAtOnce } from '../library/ArticleChoices.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { formatDate } from '../ui/formatDate.ts'
import { useToasts } from '../ui/useToasts.ts'
import { backupTime } from './backupWords.ts'
import { t } from '../words/t.ts'

export type RestoreArticleDialogProps = { readonly backup: Backup; readonly onBack: () => void; readonly onClose: () => void }

/** Finds an article of a backup as one types, and brings it back as a new one. */
export function RestoreArticleDialog({ backup, onBack, onClose }: RestoreArticleDialogProps) {
  const attempt = useAttempt()
  const { openArticle } = useActions()
  const { show } = useToasts()
  const [text, setText] = useState('')
  const deferred = useDeferredValue(text)
  const query = useQuery({
    ...callQuery('backup:articles', { name: backup.name, text: deferred.trim(), limit: offeredAtOnce }),
    placeholderData: keepPreviousData,
  })
  const restore = (id: string) => {
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
      <ArticleChoices
        placeholder={t('Find by title')}
        text={text}
        onText={setText}
        articles={query.data?.items.map(article => ({ ...article, line: articleLine(article) })) ?? null}
        total={query.data?.total ?? 0}
        nothing={t('No article of this backup has that title.')}
        onPick={restore}
      />
    </Dialog>
  )
}

function articleLine({ words, updatedAt, inLibrary }: BackupArticle): string {
  const changed = t('changed {date}', { date: formatDate(new Date(updatedAt).toISOString()) })
  return [t('{count, plural, one {# word} other {# words}}', { count: words }), changed, !inLibrary && t('no longer in the library')]
    .filter(Boolean)
    .join(' · ')
}
