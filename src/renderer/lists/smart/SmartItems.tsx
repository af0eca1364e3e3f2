import { Pin } from 'lucide-react'
import type { ReadingList } from '../../../shared/model/list.ts'
import { isRelative } from '../../../shared/model/smartRule.ts'
import { useActions } from '../../app/useActions.ts'
import { carryItems } from '../board/carriedItems.ts'
import { itemLine, itemProblem } from '../itemLine.ts'
import { t } from '../../words/t.ts'

export type SmartItemsProps = { readonly list: ReadingList; readonly label: string; readonly compact?: boolean }

/** What a smart list shows now. Its rule puts the items there, so they are not moved by hand. */
export function SmartItems({ list, label, compact = false }: SmartItemsProps) {
  const { openArticle, openLink } = useActions()
  if (list.items.length === 0) {
    const relative = list.rule && isRelative(list.rule)
    return (
      <p className="attached-foot">
        {compact || !relative
          ? t('No article is like this yet.')
          : t('This list is another on each article: it is worked out where it is attached.')}
      </p>
    )
  }
  return (
    <ol className={compact ? 'items items-compact' : 'items'} aria-label={label}>
      {list.items.map(item => {
        const { articleId } = item
        const { url } = item.shown
        const problem = itemProblem(item)
        const open = articleId !== null ? () => openArticle(articleId) : url ? () => openLink(url) : undefined
        return (
          // Dragging is one way more: the same is in menus and by key.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li key={item.id} className="item" draggable onDragStart={event => carryItems(event, { list: list.id, copies: true }, [item])}>
            <button
              type="button"
              className="item-main"
              onClick={open}
              disabled={!open}
              title={articleId === null ? t('Open in the browser') : t('Open the article')}
            >
              <span className="item-title">{item.shown.title || t('Untitled')}</span>
              <span className="item-line">{itemLine(item)}</span>
              {problem && <span className="item-problem">{problem}</span>}
            </button>
            {item.origin === 'hand' && <Pin className="item-pin" size={13} aria-label={t('Put in by hand')} />}
          </li>
        )
      })}
    </ol>
  )
}
