import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

const untaken = new WeakSet<Event>()

/** Whether a key went through the whole editor and did nothing there: ProseMirror keeps Escape from the browser all the same. */
export function isUntaken(event: KeyboardEvent): boolean {
  return untaken.has(event)
}

/** Comes after all others, and notes what they left. */
export const UntakenKeys = Extension.create({
  name: 'untakenKeys',
  priority: 0,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (_view, event) => {
          if (event.key === 'Escape') untaken.add(event)
          return false
        },
      },
    }),
  ],
})
