import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { EditorHost } from '../session/EditorHost.ts'

/** A misspelt word in the document, with its language. */
export type Misspelling = Readonly<{ from: number; to: number; word: string; language: string }>

const key = new PluginKey<DecorationSet>('misspelt')

/** What a transaction carries to have these words underlined, and no others. */
export const misspeltMeta = key

/** Underlines the misspelt words that it is told of: those in the window. */
export function misspeltPlugin(host: EditorHost): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marked) => {
        const found: readonly Misspelling[] | undefined = tr.getMeta(key)
        if (!found) return tr.docChanged ? marked.map(tr.mapping, tr.doc) : marked
        return DecorationSet.create(
          tr.doc,
          found.map(({ from, to, word, language }) =>
            Decoration.inline(from, to, { class: 'misspelt', 'aria-invalid': 'spelling' }, { word, language }),
          ),
        )
      },
    },
    props: {
      decorations: state => key.getState(state),
      handleDOMEvents: {
        contextmenu: (view, event) => {
          const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
          if (pos === undefined || !host.openSpelling(pos)) return false
          event.preventDefault()
          return true
        },
      },
    },
  })
}

/** The underlined word at a position, or null. */
export function misspellingAt(state: EditorState, pos: number): Misspelling | null {
  const [found] = key.getState(state)?.find(pos, pos) ?? []
  if (!found) return null
  const { word, language }: { word: string; language: string } = found.spec
  // Typed into since: it is not that word any more.
  if (state.doc.textBetween(found.from, found.to) !== word) return null
  return { from: found.from, to: found.to, word, language }
}
