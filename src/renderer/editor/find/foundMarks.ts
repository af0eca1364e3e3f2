import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

type Place = Readonly<{ from: number; to: number; line: { attribute: string } | null }>

const key = new PluginKey<DecorationSet>('foundInText')

/** What a transaction carries to mark these places as found, one of them as the current one, and no others. */
export const foundInMeta = key

/** Marks what was found in the text, as far as it is in the window. */
export function foundMarksPlugin(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marked) => {
        const found: { marks: readonly Place[]; current: Place | null } | undefined = tr.getMeta(key)
        if (!found) return tr.docChanged ? marked.map(tr.mapping, tr.doc) : marked
        const { marks, current } = found
        return DecorationSet.create(
          tr.doc,
          marks.map(each =>
            each.line
              ? Decoration.node(each.from, each.to, { class: `found-in-${each.line.attribute}${each === current ? ' is-found' : ''}` })
              : Decoration.inline(each.from, each.to, { class: each === current ? 'found-here is-current' : 'found-here' }),
          ),
        )
      },
    },
    props: { decorations: state => key.getState(state) },
  })
}
