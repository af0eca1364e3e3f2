import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { UnsavedWords } from '../../shared/model/journal.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { counted } from '../ui/counted.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { formatDate } from '../ui/formatDate.ts'
import { Notice } from '../ui/Notice.tsx'
import { useQuestions } from '../ui/useQuestions.ts'

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
        title: 'Discard these words?',
        text: 'They are not in the library. Discarding them is for good.',
        action: 'Discard',
        danger: true,
      })
      if (!sure) return
      await call('journal:discard', { keys: words.map(({ key }) => key) })
      await refresh()
    })

  return (
    <>
      <Notice text={sentenceFor(words)}>
        <Button onClick={() => setShown(true)}>Show</Button>
        <Button look="quiet" onClick={restore}>
          Save now
        </Button>
      </Notice>
      {shown && (
        <Dialog
          title="Words that are not saved yet"
          onClose={() => setShown(false)}
          footer={
            <>
              <Button look="danger" onClick={discard}>
                Discard…
              </Button>
              <Button look="main" data-autofocus onClick={restore}>
                Save now
              </Button>
            </>
          }
        >
          {words.map(each => (
            <section key={each.key} className="unsaved-words selectable">
              <h3>{titleOf(each)}</h3>
              <p className="unsaved-when">Typed {formatDate(new Date(each.at).toISOString())}</p>
              <p className="unsaved-text">{each.text || 'A change of order, or of details.'}</p>
            </section>
          ))}
        </Dialog>
      )}
    </>
  )
}

function titleOf({ title }: UnsavedWords): string {
  return title === null ? 'An article that is gone' : title || 'Untitled'
}

function sentenceFor(words: readonly UnsavedWords[]): string {
  const [first] = words
  const where = words.length === 1 && first ? `“${titleOf(first)}”` : counted(words.length, 'article')
  return `Some words in ${where} could not be saved before Deckle ended. They were kept.`
}
