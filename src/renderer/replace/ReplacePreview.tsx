import { useEffect, useMemo, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Found, FoundArticle, ReplaceHit } from '../../shared/model/replacement.ts'
import { classes } from '../ui/classes.ts'
import { chosenOf, isChosen, placeName, previewRows, type LeftOut, type PreviewRow } from './choices.ts'
import { t } from '../words/t.ts'

export type ReplacePreviewProps = {
  readonly found: Found
  readonly leftOut: LeftOut
  readonly replacementOf: (hit: ReplaceHit) => string
  readonly onArticle: (article: FoundArticle, chosen: boolean) => void
  readonly onHit: (article: FoundArticle, hit: number, chosen: boolean) => void
  /** The places of an article have come into sight, and are still to be asked for. */
  readonly onUnread: (article: FoundArticle) => void
  readonly onOpen: (article: FoundArticle, hit: ReplaceHit) => void
}

const heights = { article: 36, hit: 30, unread: 30 } as const

/** Who scrolls past is not asking, in milliseconds. */
const glanceMs = 120

/** Every place by article, each with the words around it, what goes and what comes. Virtual: there may be a million, and those that nobody has come to yet are fetched as they come into sight. */
export function ReplacePreview(props: ReplacePreviewProps) {
  const { found, leftOut } = props
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => previewRows(found), [found])
  // No compiler runs here, and nothing memoised is given what it returns.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => heights[rows[index]?.kind ?? 'hit'],
    overscan: 8,
  })
  return (
    <section ref={scroller} className="replace-preview" aria-label={t('What would be replaced')}>
      <div style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(item => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className="replace-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === 'article' ? (
                <ArticleLine {...props} article={row.article} chosen={chosenOf(leftOut, row.article)} />
              ) : row.kind === 'hit' ? (
                <HitLine {...props} row={row} />
              ) : (
                <UnreadLine key={row.article.id} article={row.article} onUnread={props.onUnread} />
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}

function ArticleLine({ article, chosen, onArticle }: ReplacePreviewProps & { readonly article: FoundArticle; readonly chosen: number }) {
  const { title, language, count } = article
  return (
    <label className="replace-article">
      <input
        type="checkbox"
        checked={chosen > 0}
        ref={box => {
          if (box) box.indeterminate = chosen > 0 && chosen < count
        }}
        onChange={event => onArticle(article, event.target.checked)}
      />
      <span className="replace-title" lang={language}>
        {title.trim() || t('Untitled')}
      </span>
      <span className="replace-count">
        {chosen === count
          ? t('{count, plural, one {# place} other {# places}}', { count })
          : t('{chosen} of {count, plural, one {# place} other {# places}}', { chosen, count })}
      </span>
    </label>
  )
}

function HitLine({
  row,
  leftOut,
  replacementOf,
  onHit,
  onOpen,
}: ReplacePreviewProps & { readonly row: Extract<PreviewRow, { kind: 'hit' }> }) {
  const { article, hit, number } = row
  const chosen = isChosen(leftOut, article.id, number)
  const place = placeName(hit)
  const replacement = replacementOf(hit)
  return (
    <div className={classes('replace-hit', !chosen && 'replace-hit-out')}>
      <label>
        <input type="checkbox" checked={chosen} onChange={event => onHit(article, number, event.target.checked)} />
        <span className="replace-place">{place}</span>
        <span className="replace-words" lang={article.language}>
          {hit.before}
          <del>{hit.match}</del>
          {replacement !== '' && <ins>{replacement}</ins>}
          {hit.after}
        </span>
      </label>
      <button
        type="button"
        className="replace-open"
        onClick={() => onOpen(article, hit)}
        aria-label={t('Open “{title}” at {place}', { title: article.title || t('Untitled'), place })}
      >
        {t('Open')}
      </button>
    </div>
  )
}

function UnreadLine({ article, onUnread }: Pick<ReplacePreviewProps, 'onUnread'> & { readonly article: FoundArticle }) {
  useEffect(() => {
    const timer = setTimeout(() => onUnread(article), glanceMs)
    return () => clearTimeout(timer)
  }, [article, onUnread])
  return <p className="replace-unread">{t('Reading these places…')}</p>
}
