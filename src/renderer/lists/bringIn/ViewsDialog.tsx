import { useRef, useState } from 'react'
import { FileUp } from 'lucide-react'
import type { Output } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { BatchDone, BatchId } from '../../../shared/model/batch.ts'
import { maxItemsBytes, mostCountedAtOnce, type CountedViews } from '../../../shared/model/itemsFound.ts'
import { call } from '../../api/call.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { Answers } from '../../ui/Answers.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useToasts } from '../../ui/useToasts.ts'
import { today } from './sourceOf.ts'
import { sentences } from '../../words/sentences.ts'
import { t } from '../../words/t.ts'

const shownAtOnce = 500

type Read = Output<'views:read'>

/** Views of many pages at once, from a table; says what it matches before anything is changed. */
export function ViewsDialog({ onClose }: { readonly onClose: () => void }) {
  const attempt = useAttempt()
  const { show } = useToasts()
  const [read, setRead] = useState<Read | null>(null)
  const [at, setAt] = useState<string | null>(today())
  const chooser = useRef<HTMLInputElement>(null)

  const begin = (file: File) =>
    attempt(async () => {
      if (file.size > maxItemsBytes) throw new AppError('unsupported-file', t('“{name}” is larger than 20 MB.', { name: file.name }))
      setRead(await call('views:read', { bytes: new Uint8Array(await file.arrayBuffer()) }))
    })
  const set = () =>
    attempt(async () => {
      if (!read) return
      onClose()
      const batch = await noted(read.views, at ?? today())
      const undo = () => attempt(() => call('batch:undo', { batch }))
      show({ text: t('Views of {match} set.', { match: said(read.views) }), action: { label: t('Undo'), run: undo } })
    })

  const none = read !== null && read.views.articles.length + read.views.items.length === 0
  return (
    <Dialog
      title={t('Bring in views')}
      onClose={onClose}
      size="large"
      footer={
        <Answers onCancel={onClose} disabled={read === null || none} onAnswer={set}>
          {t('Set the views')}
        </Answers>
      }
    >
      <div className="source-step">
        <p className="form-note">
          {t(
            'A table (CSV, TSV) with a column of addresses, paths or slugs and one of views, as analytics export it. Articles are found by their address or slug, items of other sites by their address.',
          )}
        </p>
        <div className="found-foot">
          <Button look="quiet" onClick={() => chooser.current?.click()}>
            <FileUp size={14} aria-hidden /> {read ? t('Choose another file…') : t('Choose a file…')}
          </Button>
          <DateField label={t('Counted on')} value={at} onValue={setAt} />
        </div>
        <input
          ref={chooser}
          type="file"
          className="visually-hidden"
          aria-label={t('Table of views')}
          tabIndex={-1}
          accept=".csv,.tsv,.tab,.txt,text/csv"
          onChange={event => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file) begin(file)
          }}
        />
        {read && (
          <div aria-live="polite">
            <p>
              {sentences(
                t('{count, plural, one {# page} other {# pages}} read: {found} found.', {
                  count: read.pages,
                  found: said(read.views),
                }),
                read.unmatched.length > 0 &&
                  t('{count, plural, one {# page matches} other {# pages match}} nothing:', { count: read.unmatched.length }),
              )}
            </p>
            {read.unmatched.length > 0 && (
              <ul className="unmatched" aria-label={t('Pages that match nothing')}>
                {read.unmatched.slice(0, shownAtOnce).map((key, index) => (
                  // The same page may be there twice.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={index}>{key}</li>
                ))}
                {read.unmatched.length > shownAtOnce && <li>{t('and {count} more', { count: read.unmatched.length - shownAtOnce })}</li>}
              </ul>
            )}
          </div>
        )}
      </div>
    </Dialog>
  )
}

/** Sends views to be noted, so many at a time that the library goes on answering; all of them are one batch. */
async function noted({ articles, items }: CountedViews, at: string): Promise<BatchId> {
  let batch: BatchId | null = null
  for (let from = 0; batch === null || from < Math.max(articles.length, items.length); from += mostCountedAtOnce) {
    const views = { articles: articles.slice(from, from + mostCountedAtOnce), items: items.slice(from, from + mostCountedAtOnce) }
    const done: BatchDone = await call('views:set', { views, at, batch })
    batch = done.batch
  }
  return batch
}

function said({ articles, items }: CountedViews): string {
  return t('{articles, plural, one {# article} other {# articles}} and {items, plural, one {# item} other {# items}} of lists', {
    articles: articles.length,
    items: items.length,
  })
}
