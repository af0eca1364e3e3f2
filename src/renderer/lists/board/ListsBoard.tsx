import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ClipboardPaste, CopyX, Plus, Trash2 } from 'lucide-react'
import { callQuery } from '../../api/callQuery.ts'
import { useActions } from '../../app/useActions.ts'
import { useReadOnlyLibrary } from '../../app/readOnlyLibrary.ts'
import { useUndoTarget } from '../../app/undoTarget.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { usePasteIn } from '../bringIn/useItemDrop.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { ListColumn } from './ListColumn.tsx'
import { t } from '../../words/t.ts'

/** In pixels. Where there is room for all lists, they share it as far as titles have a use for it. */
const columnWidths = { least: 316, most: 560 } as const

/** All lists, side by side: items go from one to another by mouse and keyboard. */
export function ListsBoard() {
  const actions = useActions()
  const readOnly = useReadOnlyLibrary()
  const edits = useListEdits()
  const [text, setText] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const overview = useQuery(callQuery('library:overview')).data
  const deleted = useQuery(callQuery('list:deleted')).data
  const wanted = text.trim().toLowerCase()
  const lists = overview?.lists.filter(list => list.name.toLowerCase().includes(wanted)) ?? []
  useUndoTarget(useMemo(() => ({ undo: () => edits.undo(null), redo: () => edits.redo(null) }), [edits]))
  usePasteIn(null)

  const [room, setRoom] = useState(0)
  const share = Math.floor(room / Math.max(1, lists.length))
  const columnWidth = Math.min(columnWidths.most, Math.max(columnWidths.least, share))
  // No compiler runs here, and nothing memoised is given what it returns.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    horizontal: true,
    count: lists.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    // Two at each side, so that their rows are there before one comes to them.
    overscan: 2,
    getItemKey: index => lists[index]?.id ?? index,
  })

  useLayoutEffect(() => {
    if (!scroller.current) return undefined
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width))
    observer.observe(scroller.current)
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(() => virtual.measure(), [virtual, columnWidth])

  return (
    <article className="board" aria-label={t('Lists')}>
      <header className="board-head">
        <h1 className="place-title">{t('Lists')}</h1>
        <p aria-live="polite">{overview && t('{count, plural, one {# list} other {# lists}}', { count: lists.length })}</p>
        <input
          type="search"
          className="input"
          aria-label={t('Filter lists')}
          placeholder={t('Filter lists')}
          spellCheck={false}
          maxLength={500}
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <span className="source-space" />
        <Button look="quiet" onClick={() => actions.showListDialog({ kind: 'overlaps' })}>
          <CopyX size={14} aria-hidden /> {t('Duplicates')}
        </Button>
        {deleted && deleted.length > 0 && (
          <Button look="quiet" onClick={() => actions.showListDialog({ kind: 'deleted' })}>
            <Trash2 size={14} aria-hidden /> {t('Deleted lists')}
          </Button>
        )}
        <Button look="quiet" disabled={readOnly} onClick={() => actions.bringIn(null, null)}>
          <ClipboardPaste size={14} aria-hidden /> {t('Bring in items')}
        </Button>
        <Button look="main" disabled={readOnly} onClick={() => actions.newList()}>
          <Plus size={14} aria-hidden /> {t('New list')}
        </Button>
      </header>
      {overview && lists.length === 0 && (
        <EmptyState title={wanted === '' ? t('No lists yet') : t('No list is called “{text}”', { text: text.trim() })}>
          {t(
            'Lists such as “Related news” gather articles of your library and of other sites, and stand beneath your reviews. Make one, or paste a block of titles that you copied from a page.',
          )}
        </EmptyState>
      )}
      <div ref={scroller} className="board-scroller" hidden={lists.length === 0}>
        <div className="board-columns" style={{ width: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const list = lists[index]
            return (
              list && (
                <div key={key} className="board-column" style={{ transform: `translateX(${start}px)`, width: columnWidth }}>
                  <ListColumn list={list} before={lists[index - 1]?.id ?? null} after={lists[index + 1]?.id ?? null} />
                </div>
              )
            )
          })}
        </div>
      </div>
    </article>
  )
}
