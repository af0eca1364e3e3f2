import type { DndContextProps } from '@dnd-kit/core'

type Words = NonNullable<DndContextProps['accessibility']>

/** What dragging says to screen readers, with names instead of ids. */
export function dragWords(names: readonly (readonly [id: string, name: string])[]): Words {
  const name = (id: string | number) => `“${names.find(each => each[0] === id)?.[1] ?? 'Item'}”`
  const place = (id: string | number) => `${names.findIndex(each => each[0] === id) + 1} of ${names.length}`
  return {
    screenReaderInstructions: {
      draggable: 'Press Space to pick it up, the arrow keys to move it, Space again to put it down, Escape to leave it where it was.',
    },
    announcements: {
      onDragStart: ({ active }) => `${name(active.id)} picked up, ${place(active.id)}.`,
      onDragOver: ({ active, over }) =>
        over ? `${name(active.id)} is over place ${place(over.id)}.` : `${name(active.id)} is over no place.`,
      onDragEnd: ({ active, over }) => (over ? `${name(active.id)} put down at ${place(over.id)}.` : `${name(active.id)} put back.`),
      onDragCancel: ({ active }) => `${name(active.id)} put back where it was.`,
    },
  }
}
