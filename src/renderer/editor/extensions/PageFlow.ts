import { Extension } from '@tiptap/core'
import { keymap } from '@tiptap/pm/keymap'
import { EditorHost } from '../session/EditorHost.ts'

/** The text is one page with the title and the standfirst: ArrowUp on its first line goes there. */
export const PageFlow = Extension.create<{ host: EditorHost }>({
  name: 'pageFlow',
  addOptions: () => ({ host: new EditorHost() }),
  addProseMirrorPlugins() {
    const { host } = this.options
    return [
      keymap({
        ArrowUp: (state, _dispatch, view) => {
          const { $head, empty } = state.selection
          const isFirst =
            empty &&
            $head.depth > 0 &&
            $head.index(0) === 0 &&
            Array.from({ length: $head.depth }, (_, depth) => $head.index(depth)).every(at => at === 0)
          if (!isFirst || (view && !view.endOfTextblock('up', state))) return false
          host.leaveUpwards()
          return true
        },
      }),
    ]
  },
})
