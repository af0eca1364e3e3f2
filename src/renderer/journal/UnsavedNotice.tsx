import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { UnsavedWords } from '../../shared/model/journal.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { formatDate } from '../ui/formatDate.ts'
import { Notice } from '../ui/Notice.tsx'
import { useQuestions } from '../ui/useQuestions.ts'
import { t } from '../words/t.ts'

/** Offers what could not be saved before the app ended the last time. `onOpen` shows an article that holds such words. */
export function UnsavedNotice({ onOpen }: { readonly onOpen: (id: ArticleId) => void }) {
  const attempt = useAttempt()
  const client = useQueryClient()
  const { confirm } = useQuestions()
  const [shown, setShown] = useState(false)
  const query = callQuery('journal:list')
  const words = useQuery(query).data ?? []
  if (words.length === 0) return null

  const refresh = () => {
    setShown(false)
    return client.invalidateQueries({ queryKey: query.queryKey })
  }
  const restore = () =>
    attempt(async () => {
      try {
        const { articles } = await call('journal:restore')
        const last = articles.at(-1)
        if (last) onOpen(last)
      } finally {
        await refresh()
      }
    })
  const discard = () =>
    attempt(async () => {
      const sure = await confirm({
        title: t('Discard these words?'),
        text: t('They are not in the library. Discarding them is for good.'),
        action: t('Discard'),
        danger: true,
      })
      if (!sure) return
      await call('journal:discard', { keys: words.map(({ key }) => key) })
      await refresh()
    })

  return (
    <>
      <Notice text={sentenceFor(words)}>
        <Button onClick={() => setShown(true)}>{t('Show')}</Button>
        <Button look="quiet" onClick={restore}>
          {t('Save now')}
        </Button>
      </Notice>
      {shown && (
        <Dialog
          title={t('Words that are not saved yet')}
          onClose={() => setShown(false)}
          footer={
            <>
              <Button look="danger" onClick={discard}>
                {t('Discard…')}
              </Button>
              <Button look="main" data-autofocus onClick={restore}>
                {t('Save now')}
              </Button>
            </>
          }
        >
          {words.map(each => (
            <section key={each.key} className="unsaved-words selectable">
              <h3>{titleOf(each)}</h3>
              <p className="unsaved-when">{t('Typed {date}', { date: formatDate(new Date(each.at).toISOString()) })}</p>
              <p className="unsaved-text">{each.text || t('A change of order, or of details.')}</p>
            </section>
          ))}
        </Dialog>
      )}
    </>
  )
}

function titleOf({ title }: UnsavedWords): string {
  return title === null ? t('An article that is gone') : title || t('Untitled')
}

function sentenceFor(words: readonly UnsavedWords[]): string {
  const [first] = words
  return words.length === 1 && first
    ? t('Some words in “{title}” could not be saved before Deckle ended. They were kept.', { title: titleOf(first) })
    : t('Some words in {count, plural, one {# article} other {# articles}} could not be saved before Deckle ended. They were kept.', {
        count: words.length,
      })
}
