import { memo } from 'react'
import type { ArticleSummary } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { useActions } from '../app/useActions.ts'
import { ContextMenu } from '../ui/Menu.tsx'
import { carryArticles } from './articleDrag.ts'
import { ArticleCard } from './ArticleCard.tsx'
import { keepSelectionUnpasted } from '../ui/keepSelectionUnpasted.ts'
import { ArticleMenu } from './ArticleMenu.tsx'

export type Press = { readonly shiftKey: boolean; readonly metaKey: boolean; readonly ctrlKey: boolean }

export type ArticleRowProps = {
  readonly article: ArticleSummary
  readonly index: number
  /** Pixels from the top of the list. */
  readonly start: number
  /** How deep it lies where the list is grouped. */
  readonly level: number | undefined
  readonly selected: boolean
  readonly current: boolean
  /** Something is held above it that it would take. */
  readonly over: boolean
  readonly focusable: boolean
  readonly now: number
  readonly measure: (element: Element | null) => void
  readonly press: (event: Press, id: ArticleId, index: number) => void
  readonly point: (id: ArticleId) => void
  /** What an action here is for. */
  readonly idsOf: (id: ArticleId) => readonly ArticleId[]
}

/** A row of the article list, drawn again only when something in it changed: an arrow key touches two of them. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { article, index, start, level, selected, current, over, focusable, now, measure, press, point, idsOf } = props
  const { id } = article
  const { openTab } = useActions()
  return (
    <ContextMenu
      target={
        <ArticleCard
          ref={measure}
          data-index={index}
          data-id={id}
          aria-rowindex={index + 1}
          aria-level={level}
          className={over ? 'card-over' : undefined}
          tabIndex={focusable ? 0 : -1}
          style={{ transform: `translateY(${start}px)` }}
          article={article}
          selected={selected}
          current={current}
          now={now}
          idsOf={idsOf}
          onClick={event => {
            if (event.target instanceof Element && event.target.closest('.card-more')) return
            press(event, id, index)
          }}
          onMouseUp={keepSelectionUnpasted}
          onAuxClick={event => {
            if (event.button === 1 && article.trashedAt === null) openTab(id)
          }}
          draggable={article.trashedAt === null}
          onDragStart={event => carryArticles(event, idsOf(id))}
          onContextMenu={() => point(id)}
        />
      }
    >
      <ArticleMenu article={article} idsOf={idsOf} />
    </ContextMenu>
  )
})
