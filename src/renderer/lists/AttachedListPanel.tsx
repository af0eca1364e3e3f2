import { useEffectEvent, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { ArrowDown, ArrowUp, Ellipsis, ListOrdered, Settings2, SlidersHorizontal, Snowflake, Stethoscope, Unlink } from 'lucide-react'
import type { AttachedList } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { useUndoTarget } from '../app/undoTarget.ts'
import { useActions } from '../app/useActions.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem, MenuSeparator } from '../ui/MenuItem.tsx'
import { classes } from '../ui/classes.ts'
import { keyLabel } from '../ui/keys.ts'
import { AddItems } from './AddItems.tsx'
import { ListItems } from './ListItems.tsx'
import { SmartItems } from './smart/SmartItems.tsx'
import { useFreeze } from './smart/useFreeze.ts'
import { useListDrop } from './useListDrop.ts'
import { useListEditing } from './useListEditing.ts'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

export type AttachedListPanelProps = {
  readonly articleId: ArticleId
  readonly attached: AttachedList
  readonly at: number
  readonly count: number
  readonly onHeading: (heading: string | null) => void
  readonly onMove: (to: number, name: string) => void
  readonly onDetach: (name: string) => void
  /** It is taken away while the focus is in it. */
  readonly onFocusLost: () => void
}

/** One list on an article: its heading here, its items, and its place among the others. */
export function AttachedListPanel({ articleId, attached, at, count, onHeading, onMove, onDetach, onFocusLost }: AttachedListPanelProps) {
  const { list, editing } = useListEditing(attached.listId, articleId)
  const actions = useActions()
  const freeze = useFreeze()
  const headingId = useId()
  const panel = useRef<HTMLElement>(null)
  useUndoTarget(editing, panel)
  const leave = useEffectEvent(() => {
    if (panel.current?.contains(document.activeElement)) onFocusLost()
  })
  // Before it is taken out of the page, where the focus would go nowhere.
  useLayoutEffect(() => () => leave(), [])
  const drop = useListDrop(list ?? { id: attached.listId, name: '', items: [] }, panel)
  if (!list) return null
  const name = attached.heading ?? list.name

  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.altKey ? { ArrowUp: at - 1, ArrowDown: at + 1 }[event.key] : undefined
    if (to === undefined) return
    event.preventDefault()
    if (to >= 0 && to < count) onMove(to, name)
  }

  return (
    <section
      ref={panel}
      {...drop.target}
      className={classes('attached-list', drop.at !== null && 'attached-list-over')}
      aria-labelledby={headingId}
    >
      {/* The keys rise from what is in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="attached-head" onKeyDown={onKeyDown}>
        <h2 id={headingId} className="visually-hidden">
          {name}
        </h2>
        <HeadingField key={name} name={list.name} heading={attached.heading} onHeading={onHeading} />
        {!list.rule && <AddItems list={list} editing={editing} compact />}
        <Menu
          trigger={
            <IconButton label={t('Actions for the list {name}', { name })}>
              <Ellipsis size={15} aria-hidden />
            </IconButton>
          }
        >
          <MenuItem icon={<ListOrdered size={14} aria-hidden />} onSelect={() => actions.openList(list.id)}>
            {t('Open the list')}
          </MenuItem>
          <MenuItem icon={<Settings2 size={14} aria-hidden />} onSelect={() => actions.showListDialog({ kind: 'settings', id: list.id })}>
            {t('How it is shown…')}
          </MenuItem>
          <MenuItem icon={<Stethoscope size={14} aria-hidden />} onSelect={() => actions.showListDialog({ kind: 'health', id: list.id })}>
            {t('Look it over…')}
          </MenuItem>
          {list.rule && (
            <>
              <MenuItem
                icon={<SlidersHorizontal size={14} aria-hidden />}
                onSelect={() => actions.showListDialog({ kind: 'rule', id: list.id })}
              >
                {t('Edit the rule…')}
              </MenuItem>
              <MenuItem icon={<Snowflake size={14} aria-hidden />} onSelect={() => freeze(list, articleId)}>
                {t('Freeze as it is here')}
              </MenuItem>
            </>
          )}
          <MenuItem
            icon={<ArrowUp size={14} aria-hidden />}
            keys={keyLabel('Alt+↑')}
            disabled={at === 0}
            onSelect={() => onMove(at - 1, name)}
          >
            {t('Move up')}
          </MenuItem>
          <MenuItem
            icon={<ArrowDown size={14} aria-hidden />}
            keys={keyLabel('Alt+↓')}
            disabled={at === count - 1}
            onSelect={() => onMove(at + 1, name)}
          >
            {t('Move down')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Unlink size={14} aria-hidden />} onSelect={() => onDetach(name)}>
            {t('Take off this article')}
          </MenuItem>
        </Menu>
      </div>
      {list.rule && <SmartItems label={name} list={list} compact />}
      {!list.rule && list.items.length > 0 && (
        <ListItems id={list.id} label={name} items={list.items} editing={editing} dropAt={drop.at} compact />
      )}
      <p className="attached-foot">
        {sentences(
          attached.heading !== null && t('The list “{name}”.', { name: list.name }),
          !list.rule && list.items.length === 0 && t('Nothing in this list yet: drop articles, items or links here.'),
          list.usedIn.length > 1 &&
            t('Used in {count, plural, one {# article} other {# articles}}: a change here is a change there.', {
              count: list.usedIn.length,
            }),
        )}
      </p>
    </section>
  )
}

type HeadingFieldProps = { readonly name: string; readonly heading: string | null; readonly onHeading: (heading: string | null) => void }

/** The heading on this article: the list's name, until another is typed; emptied, the name again. */
function HeadingField({ name, heading, onHeading }: HeadingFieldProps) {
  const [text, setText] = useState(heading ?? name)
  const keep = () => {
    const next = text.trim() === '' || text.trim() === name ? null : text.trim()
    if (next === null) setText(name)
    if (next !== heading) onHeading(next)
  }
  return (
    <input
      className="attached-heading"
      aria-label={t('Heading of this list on this article')}
      title={t('Heading on this article')}
      value={text}
      maxLength={500}
      spellCheck={false}
      onChange={event => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key !== 'Escape') return
        event.preventDefault()
        setText(heading ?? name)
      }}
    />
  )
}
