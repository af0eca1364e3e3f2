import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** What has controls that are shown only while it holds the caret. */
const framed: ReadonlySet<string> = new Set(['blockquote', 'table', 'gallery'])

/** Says of the frames around the caret that it is in them, so that the style sheet can show their controls. */
export const Here = Extension.create({
  name: 'here',
  addProseMirrorPlugins: () => [new Plugin({ key: new PluginKey('here'), props: { decorations } })],
})

function decorations({ doc, selection }: EditorState): DecorationSet | null {
  const { $from } = selection
  const around: Decoration[] = []
  for (let depth = $from.depth; depth > 1; depth -= 1) {
    if (!framed.has($from.node(depth).type.name)) continue
    around.push(Decoration.node($from.before(depth), $from.after(depth), { class: 'is-here' }))
  }
  return around.length === 0 ? null : DecorationSet.create(doc, around)
}
