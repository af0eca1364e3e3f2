import { memo, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { BookOpenText, X } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { classes } from '../../ui/classes.ts'
import { useSteady } from '../../ui/useSteady.ts'
import { problemsOf, type Correctable, type FoundRow, type Reading } from './foundRows.ts'
import { t } from '../../words/t.ts'

const rowHeight = 84

export type FoundRowsProps = {
  readonly rows: readonly FoundRow[]
  readonly reading: Reading
  readonly onCorrect: (key: number, field: Correctable, text: string) => void
  readonly onDrop: (keys: readonly number[]) => void
  /** Takes an item for the article of the library that its address is of. */
  readonly onOwn: (row: FoundRow) => void
}

/** The found items, each to be corrected or dropped. Draws what can be seen. */
export function FoundRows({ rows, reading, onCorrect, onDrop, onOwn }: FoundRowsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  // No compiler runs here, and nothing memoised is given what it returns.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: index => rows[index]?.key ?? index,
  })
  const steady = useSteady({
    correct: onCorrect,
    take: onOwn,
    drop: (key: number, index: number) => {
      onDrop([key])
      const next = rows[index + 1] ?? rows[index - 1]
      // The row that comes next takes the focus, so that several go by one key.
      setTimeout(() => scroller.current?.querySelector<HTMLElement>(`[data-key="${next?.key}"] .found-drop`)?.focus(), 30)
    },
  })
  return (
    <div ref={scroller} className="found-scroller">
      <ul className="found" aria-label={t('Items found')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          return (
            row && (
              <FoundItem
                key={key}
                row={row}
                index={index}
                start={start}
                reading={reading}
                correct={steady.correct}
                drop={steady.drop}
                take={steady.take}
              />
            )
          )
        })}
      </ul>
    </div>
  )
}

type FoundItemProps = {
  readonly row: FoundRow
  readonly index: number
  readonly start: number
  readonly reading: Reading
  readonly correct: (key: number, field: Correctable, text: string) => void
  readonly drop: (key: number, index: number) => void
  readonly take: (row: FoundRow) => void
}

const labels: Readonly<Record<Correctable, string>> = {
  title: t('Title'),
  author: t('Author'),
  site: t('Site'),
  date: t('Date'),
  views: t('Views'),
  url: t('Address'),
}

const FoundItem = memo(function FoundItem({ row, index, start, reading, correct, drop, take }: FoundItemProps) {
  const problems = problemsOf(row, reading)
  const field = (name: Correctable) => (
    <input
      className={classes('input', `found-${name}`)}
      aria-label={t('{label} of item {index}', { label: labels[name], index: index + 1 })}
      aria-invalid={problems[name] ? true : undefined}
      title={problems[name]}
      placeholder={labels[name]}
      spellCheck={false}
      autoComplete="off"
      maxLength={5000}
      value={row.text[name]}
      onChange={event => correct(row.key, name, event.target.value)}
    />
  )
  return (
    <li className="found-row" data-key={row.key} style={{ transform: `translateY(${start}px)` }}>
      <div className="found-line">
        {row.item.articleId !== null && (
          <span className="found-own" title={t('An article of this library')}>
            <BookOpenText size={14} aria-label={t('An article of this library')} />
          </span>
        )}
        {field('title')}
        {row.own && (
          <Button
            look="quiet"
            title={t('Its address is that of “{title}” in this library', { title: row.own.title })}
            onClick={() => take(row)}
          >
            <BookOpenText size={14} aria-hidden /> {t('Use the library’s own')}
          </Button>
        )}
        <IconButton label={t('Drop item {index}', { index: index + 1 })} className="found-drop" onClick={() => drop(row.key, index)}>
          <X size={15} aria-hidden />
        </IconButton>
      </div>
      <div className="found-line">
        {field('author')}
        {field('date')}
        {field('views')}
        {field('site')}
        {field('url')}
      </div>
    </li>
  )
})
