import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { FoundRange } from '../found/findPassage.ts'

const key = new PluginKey<DecorationSet>('found')

/** What a transaction carries to mark these places, and no others. */
export const foundMeta = key

/** Marks the places that a search has led to, until the text is next edited or other places are marked. */
export const Found = Extension.create({
  name: 'found',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, marked) => {
          const ranges: readonly FoundRange[] | undefined = tr.getMeta(key)
          if (ranges) {
            const marks = ranges.map(({ from, to }) => Decoration.inline(from, to, { class: 'found' }))
            return DecorationSet.create(tr.doc, marks)
          }
          return tr.docChanged ? DecorationSet.empty : marked
        },
      },
      props: { decorations: state => key.getState(state) },
    }),
  ],
})
