import { useRef, useState } from 'react'
import { FileUp } from 'lucide-react'
import type { Output } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { maxItemsBytes } from '../../../shared/model/itemsFound.ts'
import { call } from '../../api/call.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { counted } from '../../ui/counted.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { today } from './sourceOf.ts'

const shownAtOnce = 500

type Read = { readonly rows: Output<'views:read'>['rows']; readonly match: Output<'views:match'> }

/** Views of many pages at once, from a table; says what it matches before anything is changed. */
export function ViewsDialog({ onClose }: { readonly onClose: () => void }) {
  const attempt = useAttempt()
  const { show } = useToasts()
  const [read, setRead] = useState<Read | null>(null)
  const [at, setAt] = useState<string | null>(today())
  const chooser = useRef<HTMLInputElement>(null)

  const begin = (file: File) =>
    attempt(async () => {
      if (file.size > maxItemsBytes) throw new AppError('unsupported-file', `“${file.name}” is larger than 20 MB.`)
      const { rows } = await call('views:read', { bytes: new Uint8Array(await file.arrayBuffer()) })
      setRead({ rows, match: await call('views:match', { rows }) })
    })
  const set = () =>
    attempt(async () => {
      if (!read) return
      onClose()
      const { batch } = await call('views:set', { rows: read.rows, at: at ?? today() })
      const undo = () => attempt(() => call('batch:undo', { batch }))
      show({ text: `Views of ${said(read.match)} set.`, action: { label: 'Undo', run: undo } })
    })

  const none = read !== null && read.match.articles + read.match.items === 0
  return (
    <Dialog
      title="Bring in views"
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="main" disabled={read === null || none} onClick={set}>
            Set the views
          </Button>
        </>
      }
    >
      <div className="source-step">
        <p className="form-note">
          A table (CSV, TSV) with a column of addresses, paths or slugs and one of views, as analytics export it. Articles are found by
          their address or slug, items of other sites by their address.
        </p>
        <div className="found-foot">
          <Button look="quiet" onClick={() => chooser.current?.click()}>
            <FileUp size={14} aria-hidden /> {read ? 'Choose another file…' : 'Choose a file…'}
          </Button>
          <DateField label="Counted on" value={at} onValue={setAt} />
        </div>
        <input
          ref={chooser}
          type="file"
          className="visually-hidden"
          aria-label="Table of views"
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
              {counted(read.rows.length, 'page')} read: {said(read.match)} found
              {read.match.unmatched.length > 0 ? `, ${counted(read.match.unmatched.length, 'page matches', 'pages match')} nothing:` : '.'}
            </p>
            {read.match.unmatched.length > 0 && (
              <ul className="unmatched" aria-label="Pages that match nothing">
                {read.match.unmatched.slice(0, shownAtOnce).map((key, index) => (
                  // The same page may be there twice.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={index}>{key}</li>
                ))}
                {read.match.unmatched.length > shownAtOnce && (
                  <li>and {counted(read.match.unmatched.length - shownAtOnce, 'more', 'more')}</li>
                )}
              </ul>
            )}
          </div>
        )}
      </div>
    </Dialog>
  )
}

function said({ articles, items }: Output<'views:match'>): string {
  return `${counted(articles, 'article')} and ${counted(items, 'item')} of lists`
}
