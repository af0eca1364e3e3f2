import type { ComponentProps, KeyboardEvent } from 'react'
import { ChevronRight } from 'lucide-react'
import { useActions } from '../../app/useActions.ts'
import { classes } from '../../ui/classes.ts'
import { formatNumber } from '../../ui/counted.ts'
import { ContextMenu } from '../../ui/Menu.tsx'
import { useArticleDrop } from '../articleDrag.ts'
import { samePlace, type Place } from '../place.ts'
import { TagMenu } from './TagMenu.tsx'
import { countNested, type TagNode } from './tagTree.ts'
import { t } from '../../words/t.ts'

export type TagPlaceProps = {
  readonly node: TagNode
  /** How deep it is nested, from 0. */
  readonly level: number
  readonly place: Place
  readonly folded: ReadonlySet<string>
  readonly onPlace: (place: Place) => void
  readonly onFold: (name: string, away: boolean) => void
  readonly onMerge: (name: string) => void
}

/** A tag in the sidebar and, unless it is folded, those nested in it. */
export function TagPlace(props: TagPlaceProps) {
  const { node, level, place, folded, onPlace, onFold, onMerge } = props
  const isFolded = folded.has(node.tag.name)
  return (
    <li>
      <ContextMenu target={<TagLine node={node} level={level} place={place} folded={folded} onPlace={onPlace} onFold={onFold} />}>
        <TagMenu node={node} onOpen={() => onPlace({ kind: 'tag', tag: node.tag.name })} onMerge={() => onMerge(node.tag.name)} />
      </ContextMenu>
      {node.children.length > 0 && !isFolded && (
        <ul aria-label={node.tag.name}>
          {node.children.map(child => (
            <TagPlace {...props} key={child.tag.name} node={child} level={level + 1} onFold={onFold} />
          ))}
        </ul>
      )}
    </li>
  )
}

type TagLineProps = Omit<TagPlaceProps, 'onMerge'> & ComponentProps<'div'>

function TagLine({ node, level, place, folded, onPlace, onFold, className, ...rest }: TagLineProps) {
  const actions = useActions()
  const { tag, label, children } = node
  const target: Place = { kind: 'tag', tag: tag.name }
  const isFolded = folded.has(tag.name)
  const drop = useArticleDrop(ids => actions.changeTags(ids, [tag.name], []))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'F2') actions.renameTag(tag.name)
    else if (event.key === 'Delete') actions.deleteTag(tag, countNested(node))
    else if (event.key === 'ArrowRight' && isFolded) onFold(tag.name, false)
    else if (event.key === 'ArrowLeft' && children.length > 0 && !isFolded) onFold(tag.name, true)
    else return
    event.preventDefault()
  }

  return (
    <div
      {...rest}
      {...drop.target}
      className={classes('tag-line', drop.over && 'place-over', className)}
      style={{ paddingLeft: level * 14 }}
    >
      {children.length > 0 && (
        <button
          type="button"
          className="tag-fold"
          aria-expanded={!isFolded}
          aria-label={isFolded ? t('Unfold {name}', { name: tag.name }) : t('Fold {name}', { name: tag.name })}
          onClick={() => onFold(tag.name, !isFolded)}
        >
          <ChevronRight size={13} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={classes('place', tag.total === 0 && 'place-unused')}
        aria-current={samePlace(place, target) ? 'page' : undefined}
        aria-keyshortcuts="F2 Delete"
        title={tag.name}
        onClick={() => onPlace(target)}
        onKeyDown={onKeyDown}
      >
        <span className={classes('tag-dot', tag.colour && `tag-${tag.colour}`)} />
        <span className="place-name">{label}</span>
        <span className="place-count">{formatNumber(tag.total)}</span>
      </button>
    </div>
  )
}
