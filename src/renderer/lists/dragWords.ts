import type { DndContextProps } from '@dnd-kit/core'
import { t } from '../words/t.ts'

type Words = NonNullable<DndContextProps['accessibility']>

/** What dragging says to screen readers, with names instead of ids. */
export function dragWords(names: readonly (readonly [id: string, name: string])[]): Words {
  const name = (id: string | number) => `“${names.find(each => each[0] === id)?.[1] ?? t('Item')}”`
  const place = (id: string | number) =>
    t('{place} of {count}', { place: names.findIndex(each => each[0] === id) + 1, count: names.length })
  return {
    screenReaderInstructions: {
      draggable: t('Press Space to pick it up, the arrow keys to move it, Space again to put it down, Escape to leave it where it was.'),
    },
    announcements: {
      onDragStart: ({ active }) => t('{name} picked up, {place}.', { name: name(active.id), place: place(active.id) }),
      onDragOver: ({ active, over }) =>
        over
          ? t('{name} is over place {place}.', { name: name(active.id), place: place(over.id) })
          : t('{name} is over no place.', { name: name(active.id) }),
      onDragEnd: ({ active, over }) =>
        over
          ? t('{name} put down at {place}.', { name: name(active.id), place: place(over.id) })
          : t('{name} put back.', { name: name(active.id) }),
      onDragCancel: ({ active }) => t('{name} put back where it was.', { name: name(active.id) }),
    },
  }
}
