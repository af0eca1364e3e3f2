import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import type { ListId } from '../../../shared/model/ids.ts'
import type { ItemsFound } from '../../../shared/model/itemsFound.ts'
import { call } from '../../api/call.ts'
import { callQuery } from '../../api/callQuery.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { useUndoTarget } from '../../app/undoTarget.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useToasts } from '../../ui/useToasts.ts'
import { FetchTitles } from '../fetching/FetchTitles.tsx'
import { filledRows, lackingUrls } from './filledRows.ts'
import { FoundRows } from './FoundRows.tsx'
import { SourceStep } from './SourceStep.tsx'
import { OwnArticles } from './OwnArticles.tsx'
import { asOwnArticle, itemOfRow, problemsOf } from './foundRows.ts'
import { fileSource, sourceOf, today, type ItemsSource } from './sourceOf.ts'
import { useFoundRows } from './useFoundRows.ts'
import { useTakeIn } from './useTakeIn.ts'
import { t } from '../../words/t.ts'
import { tell } from '../../../shared/words/tell.ts'

export type BringInDialogProps = {
  /** The list that the items are meant for, and the place in it; null asks. */
  readonly list: ListId | null
  readonly at?: number | undefined
  /** What was pasted or let fall; null asks for it. */
  readonly source: ItemsSource | Promise<ItemsSource> | null
  /** Tells how days are written where the source doesn't. */
  readonly language: string
  readonly onOpenList: (id: ListId) => void
  readonly onClose: () => void
}

/** Brings items in from elsewhere: reads them, shows them to be corrected, and adds them as one step. */
export function BringInDialog({ list, at, source, language, onOpenList, onClose }: BringInDialogProps) {
  const attempt = useAttempt()
  const { announce } = useToasts()
  const found = useFoundRows()
  const [read, setRead] = useState<ItemsFound | null>(null)
  const [busy, setBusy] = useState(source !== null)
  const [tried, setTried] = useState(false)
  const [asked, setInto] = useState<string | null>(list)
  const [counts, setCounts] = useState<string | null>(today())
  const body = useRef<HTMLDivElement>(null)
  const lists = useQuery(callQuery('library:overview')).data?.lists.filter(each => !each.rule) ?? []
  const reading = useMemo(() => ({ language, today: today() }), [language])
  const undoTarget = useMemo(() => ({ undo: found.undo, redo: () => undefined }), [found])
  useUndoTarget(undoTarget, body)

  const begin = (from: ItemsSource | Promise<ItemsSource>) => {
    setBusy(true)
    attempt(async () => {
      try {
        const result = await call('item:read', { source: await from, language })
        setRead(result)
        found.set(result.lists)
        announce(t('{count, plural, one {# item} other {# items}} found.', { count: result.lists.flatMap(each => each.items).length }))
      } finally {
        setBusy(false)
      }
    })
  }
  const first = useEffectEvent(() => {
    if (source !== null) begin(source)
  })
  // What is found is known to main alone, and only when it has been asked.
  // oxlint-disable-next-line react/set-state-in-effect
  useEffect(() => first(), [])

  const wrong = found.rows.filter(row => Object.keys(problemsOf(row, reading)).length > 0)
  const groups = (read?.lists ?? []).map(({ name }, index) => ({
    name: name ?? t('New list'),
    said: name,
    items: found.rows.filter(row => row.list === index).map(row => itemOfRow(row, reading, counts)),
  }))
  const filled = groups.filter(group => group.items.length > 0)
  // What is headed as a list of the library is goes into that one, unless somebody says otherwise.
  const [only, ...more] = filled
  const heading = more.length === 0 ? only?.said : null
  const same = heading ? lists.find(({ name }) => isSameName(name, heading)) : undefined
  const into = asked ?? same?.id ?? 'new'
  const takeIn = useTakeIn(onOpenList)
  const add = () => {
    setTried(true)
    const [row] = wrong
    if (row) {
      body.current?.querySelector<HTMLElement>(`[data-key="${row.key}"] [aria-invalid]`)?.focus()
      return
    }
    const target = lists.find(each => each.id === into)
    onClose()
    if (target)
      takeIn.intoList(
        target,
        filled.flatMap(group => group.items),
        at ?? target.count,
      )
    else takeIn.intoNew(filled)
  }

  const chosen = lists.find(each => each.id === list)
  const hasViews = found.rows.some(row => row.text.views !== '' && row.item.own.viewsAt === null)
  const newName =
    filled.length > 1
      ? t('{filled} new lists, one for each', { filled: filled.length })
      : t('A new list: “{name}”', { name: filled[0]?.name ?? t('New list') })
  return (
    <Dialog title={chosen ? t('Bring items into “{name}”', { name: chosen.name }) : t('Bring in items')} onClose={onClose} size="wide">
      {read === null ? (
        <SourceStep
          busy={busy}
          onSource={begin}
          onTransfer={data => {
            const from = sourceOf(data)
            if (from !== null) begin(from)
            return from !== null
          }}
          onFile={file => begin(fileSource(file))}
        />
      ) : (
        <div ref={body} className="found-step">
          <div className="found-head">
            <p aria-live="polite">
              {found.rows.length === 0 && found.dropped === 0
                ? t('No items were found in it. Copy the part of the page with the titles, and paste that.')
                : t('{count, plural, one {# item} other {# items}}. Correct what is wrong, drop what is not wanted.', {
                    count: found.rows.length,
                  })}
              {tried && wrong.length > 0 && (
                <strong className="found-wrong">
                  {' '}
                  {t('{count, plural, one {# item needs} other {# items need}} a correction.', { count: wrong.length })}
                </strong>
              )}
            </p>
            {found.undoes && (
              <Button look="quiet" onClick={found.undo}>
                <Undo2 size={14} aria-hidden />{' '}
                {found.undoes === 'drop'
                  ? t('{count, plural, one {# item} other {# items}} dropped: undo', { count: found.dropped })
                  : t('Changed: undo')}
              </Button>
            )}
          </div>
          {read.warnings.map(tell).map(warning => (
            <p key={warning} className="found-warning">
              {warning}
            </p>
          ))}
          <OwnArticles rows={found.rows} onTake={rows => found.change(rows.map(asOwnArticle))} />
          <FetchTitles urls={lackingUrls(found.rows)} onSaid={pages => found.change(filledRows(found.rows, pages))} />
          {found.rows.length > 0 && (
            <FoundRows
              rows={found.rows}
              reading={reading}
              onCorrect={found.correct}
              onDrop={found.drop}
              onOwn={row => found.change([asOwnArticle(row)])}
            />
          )}
          <div className="found-foot">
            <SelectField
              label={t('Into')}
              value={into}
              options={[...lists.map(each => ({ value: each.id, label: each.name })), { value: 'new', label: newName }]}
              onValue={setInto}
            />
            {hasViews && <DateField label={t('Views counted on')} value={counts} onValue={setCounts} />}
            <span className="source-space" />
            <Button onClick={() => setRead(null)}>{t('Back')}</Button>
            <Button look="quiet" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button look="main" disabled={found.rows.length === 0} onClick={add}>
              {t('Add {count, plural, one {# item} other {# items}}', { count: found.rows.length })}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}

function isSameName(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0
}
