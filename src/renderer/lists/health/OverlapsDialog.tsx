import { useMemo, useRef, useState } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Undo2, X } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import type { ListId } from '../../../shared/model/ids.ts'
import type { ListOverlaps, Overlap } from '../../../shared/model/listOverlaps.ts'
import { callQuery } from '../../api/callQuery.ts'
import { sentence } from '../../api/sentence.ts'
import { useActions } from '../../app/useActions.ts'
import { useReadOnlyLibrary } from '../../app/readOnlyLibrary.ts'
import { useUndoTarget } from '../../app/undoTarget.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { formatDate } from '../../ui/formatDate.ts'
import { measuredByObservers } from '../../ui/measuredByObservers.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { sentences } from '../../words/sentences.ts'
import { t } from '../../words/t.ts'
import { ViewsAgeField } from './ViewsAgeField.tsx'

/** What stands in several lists, with the lists beside it, to be taken out of any; and the lists whose views are old. */
export function OverlapsDialog({ onClose }: { readonly onClose: () => void }) {
  const overlaps = useQuery(callQuery('list:overlaps'))
  const actions = useActions()
  const edits = useListEdits()
  const [removed, setRemoved] = useState(0)
  const body = useRef<HTMLDivElement>(null)
  useUndoTarget(
    useMemo(() => ({ undo: () => edits.undo(null), redo: () => edits.redo(null) }), [edits]),
    body,
  )
  const { data } = overlaps
  const open = (id: ListId) => {
    onClose()
    actions.openList(id)
  }
  return (
    <Dialog
      title={t('Duplicates and old views')}
      onClose={onClose}
      size="large"
      footer={
        <>
          {removed > 0 && (
            <Button
              look="quiet"
              onClick={() => {
                edits.undo(null)
                setRemoved(removed - 1)
              }}
            >
              <Undo2 size={14} aria-hidden /> {t('Undo')}
            </Button>
          )}
          <Button look="main" onClick={onClose}>
            {t('Done')}
          </Button>
        </>
      }
    >
      <div ref={body} className="overlaps">
        {overlaps.error && <p>{sentence(overlaps.error)}</p>}
        {data && <Repeated data={data} onOpen={open} onRemoved={() => setRemoved(removed + 1)} />}
        {data && <Stale data={data} onOpen={open} />}
      </div>
    </Dialog>
  )
}

type PartProps = { readonly data: ListOverlaps; readonly onOpen: (id: ListId) => void }

function Repeated({ data, onOpen, onRemoved }: PartProps & { readonly onRemoved: () => void }) {
  const edits = useListEdits()
  const readOnly = useReadOnlyLibrary()
  const scroller = useRef<HTMLDivElement>(null)
  const names = new Map(data.lists.map(({ id, name }) => [id, name]))
  // No compiler runs here, and nothing memoised is given what it returns.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: data.items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
    overscan: 4,
    getItemKey: index => data.items[index]?.articleId ?? data.items[index]?.url ?? index,
    ...measuredByObservers,
  })
  const remove = ({ title }: Overlap, { list, item }: Overlap['places'][number]) => {
    edits.run(t('“{title}” removed from “{list}”.', { title: title || t('Untitled'), list: names.get(list) ?? '' }), [
      { kind: 'remove', list, items: [item] },
    ])
    onRemoved()
  }
  return (
    <section aria-labelledby="overlaps-repeated">
      <h3 id="overlaps-repeated">{t('In more than one place')}</h3>
      {data.items.length === 0 ? (
        <p className="form-note">{t('Nothing stands in two lists, or twice in one.')}</p>
      ) : (
        <p className="form-note">
          {sentences(
            data.total > data.items.length && t('The first {shown} of {total}.', { shown: data.items.length, total: data.total }),
            t('The same article, or the same address however it is written. That may be as you want it.'),
          )}
        </p>
      )}
      <div ref={scroller} className="overlaps-scroller">
        <ul className="troubles" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const overlap = data.items[index]
            return (
              overlap && (
                <li
                  key={overlap.articleId ?? overlap.url}
                  ref={virtual.measureElement}
                  data-index={index}
                  aria-setsize={data.items.length}
                  aria-posinset={index + 1}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <span className="item-title">{overlap.title || overlap.url || t('Untitled')}</span>
                  <Places overlap={overlap} names={names} onOpen={onOpen} onRemove={readOnly ? null : place => remove(overlap, place)} />
                </li>
              )
            )
          })}
        </ul>
      </div>
    </section>
  )
}

type PlacesProps = {
  readonly overlap: Overlap
  readonly names: ReadonlyMap<ListId, string>
  readonly onOpen: (id: ListId) => void
  readonly onRemove: ((place: Overlap['places'][number]) => void) | null
}

/** The lists that something stands in. What a rule finds is not taken out: the rule would find it again. */
function Places({ overlap, names, onOpen, onRemove }: PlacesProps) {
  const title = overlap.title || t('this')
  return (
    <ul className="overlap-places" aria-label={t('Lists with {title}', { title })}>
      {overlap.places.map(place => (
        <li key={`${place.list} ${place.item}`} className="overlap-place">
          <button type="button" className="link-button" onClick={() => onOpen(place.list)}>
            {names.get(place.list)}
          </button>
          <span className="item-line">
            {place.byRule ? t('{position}. By its rule', { position: place.position + 1 }) : `${place.position + 1}.`}
          </span>
          {onRemove && !place.byRule && (
            <IconButton
              label={t('Remove {title} from {list}, place {position}', {
                title,
                list: names.get(place.list) ?? '',
                position: place.position + 1,
              })}
              onClick={() => onRemove(place)}
            >
              <X size={13} aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  )
}

function Stale({ data, onOpen }: PartProps) {
  const names = new Map(data.lists.map(({ id, name }) => [id, name]))
  return (
    <section aria-labelledby="overlaps-stale">
      <h3 id="overlaps-stale">{t('Old views')}</h3>
      <ViewsAgeField days={data.freshDays} />
      {data.stale.length === 0 && <p className="form-note">{t('All views were counted lately, or are not known.')}</p>}
      <ul className="troubles">
        {data.stale.map(({ list, stale, counted: all, oldest }) => (
          <li key={list}>
            <button type="button" className="link-button" onClick={() => onOpen(list)}>
              {names.get(list)}
            </button>
            <span className="item-line">
              {' '}
              {t('{count, plural, one {# count} other {# counts}} of {all}; the oldest of {date}', {
                count: stale,
                all,
                date: formatDate(oldest),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
