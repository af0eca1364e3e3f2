import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { sentence } from '../../api/sentence.ts'
import { Answers } from '../../ui/Answers.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ExportLosses } from '../ExportLosses.tsx'
import { BookChapters } from './BookChapters.tsx'
import { bookOrders, inOrder, ordersOf, type BookOrder } from './bookOrder.ts'
import { contentsOf, type BookChapter, type BookContents, type BookSource } from './BookSource.ts'
import '../publish.css'
import { t } from '../../words/t.ts'

export type BookChoice = { readonly ids: readonly ArticleId[]; readonly title: string; readonly author: string }

export type BookDialogProps = {
  readonly source: BookSource
  /** Saves all that is typed. */
  readonly flush: () => Promise<void>
  readonly onExport: (choice: BookChoice) => void
  readonly onClose: () => void
}

/** Asks what a book of many articles is called, whose it is, and in which order its chapters stand. */
export function BookDialog(props: BookDialogProps) {
  const { source, onClose } = props
  const contents = useQuery({ queryKey: ['book', source], queryFn: () => contentsOf(source), gcTime: 0 })
  if (contents.data) return <BookForm {...props} contents={contents.data} />
  if (!contents.error) return null
  return (
    <Dialog title={t('Export as One Book')} onClose={onClose}>
      <p className="field-error">{sentence(contents.error)}</p>
    </Dialog>
  )
}

function BookForm({ source, contents, flush, onExport, onClose }: BookDialogProps & { readonly contents: BookContents }) {
  const [title, setTitle] = useState(source.name)
  const [author, setAuthor] = useState(() => onlyAuthor(contents.chapters))
  const [order, setOrder] = useState<BookOrder>('given')
  const [chapters, setChapters] = useState(contents.chapters)
  const ids = chapters.map(({ id }) => id)
  const choose = (next: BookOrder) => {
    setOrder(next)
    setChapters(inOrder(next, contents.chapters, chapters))
  }
  return (
    <Dialog
      title={t('Export as One Book')}
      size="wide"
      onClose={onClose}
      footer={
        <Answers
          onCancel={onClose}
          disabled={ids.length === 0 || title.trim() === ''}
          onAnswer={() => onExport({ ids, title: title.trim(), author: author.trim() })}
        >
          {t('Export…')}
        </Answers>
      }
    >
      <div className="form-row">
        <TextField label={t('Title of the book')} value={title} maxLength={500} data-autofocus onValue={setTitle} />
        <TextField
          label={t('Author of the book')}
          value={author}
          maxLength={500}
          placeholder={t('All who wrote in it')}
          onValue={setAuthor}
        />
      </div>
      <SelectField
        label={t('Order')}
        value={order}
        options={ordersOf(source, order).map(value => ({ value, label: bookOrders[value](source) }))}
        onValue={choose}
      />
      {chapters.length === 0 ? (
        <p className="losses-state">{t('There are no articles for a book here.')}</p>
      ) : (
        <BookChapters
          chapters={chapters}
          onChapters={next => {
            setChapters(next)
            if (next.length === chapters.length) setOrder('own')
          }}
        />
      )}
      {contents.elsewhere > 0 && (
        <p className="losses-state">
          {t('{count, plural, one {# item leads} other {# items lead}} to other sites, and can’t be in the book.', {
            count: contents.elsewhere,
          })}
        </p>
      )}
      <ExportLosses scope="chosen" chosen={ids} count={ids.length} format="epub" flush={flush} />
    </Dialog>
  )
}

function onlyAuthor(chapters: readonly BookChapter[]): string {
  const [first, ...others] = new Set(chapters.map(({ author }) => author.trim()))
  return first !== undefined && others.length === 0 ? first : ''
}
