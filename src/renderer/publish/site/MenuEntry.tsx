import type { KeyboardEvent } from 'react'
import { useSortable } from '@dnd-kit/sortable'
import { GripVertical, X } from 'lucide-react'
import type { MenuItem as Entry } from '../../../shared/model/site.ts'
import { menuTarget } from '../../../shared/model/siteMenu.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { classes } from '../../ui/classes.ts'
import { t } from '../../words/t.ts'
import { partNames } from './partNames.ts'

export type MenuEntryProps = {
  readonly entry: Entry
  readonly at: number
  readonly titleOf: (article: string) => string
  readonly onChange: (changed: Partial<Entry>) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

const look = { size: 14, 'aria-hidden': true } as const

/** One entry of a site's menu: what it is called, and where it leads. */
export function MenuEntry({ entry, at, titleOf, onChange, onMove, onRemove }: MenuEntryProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: String(at) })
  const target = menuTarget(entry.to)
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.altKey ? { ArrowUp: at - 1, ArrowDown: at + 1 }[event.key] : undefined
    if (to === undefined) return
    event.preventDefault()
    onMove(to)
  }
  return (
    // The keys rise from the fields in the row.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={setNodeRef}
      className={classes('site-entry', isDragging && 'item-dragging')}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      onKeyDown={onKeyDown}
    >
      <IconButton
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        label={t('Move {name}', { name: entry.label || t('Entry') })}
        keys="Alt ↑ ↓"
      >
        <GripVertical {...look} />
      </IconButton>
      <TextField
        label={t('Name of entry {place}', { place: at + 1 })}
        hideLabel
        placeholder={t('Name')}
        value={entry.label}
        maxLength={100}
        onValue={label => onChange({ label })}
      />
      {target.kind === 'link' || target.kind === 'path' ? (
        <TextField
          label={t('Address of entry {place}', { place: at + 1 })}
          hideLabel
          inputMode="url"
          value={entry.to}
          maxLength={2000}
          onValue={to => onChange({ to })}
        />
      ) : (
        <span className="site-entry-target">{target.kind === 'part' ? partNames[target.part] : titleOf(target.id)}</span>
      )}
      <IconButton label={t('Remove {name}', { name: entry.label || t('Entry') })} onClick={onRemove}>
        <X {...look} />
      </IconButton>
    </li>
  )
}
