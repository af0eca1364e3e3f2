import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { t } from '../../words/t.ts'

/** Says in an empty paragraph what can be written there: in the one that holds the caret, and in an empty article. */
export const Placeholder = Extension.create({
  name: 'placeholder',
  addProseMirrorPlugins: () => [new Plugin({ key: new PluginKey('placeholder'), props: { decorations } })],
})

function decorations(state: EditorState): DecorationSet | null {
  const { doc, selection } = state
  const { $from, empty } = selection
  const opening = doc.firstChild
  const isBlank =
    doc.childCount === 1 &&
    opening?.childCount === 1 &&
    opening.firstChild?.type.name === 'paragraph' &&
    opening.firstChild.content.size === 0
  if (isBlank) return shown(state, 1, 3, t('Begin with the opening. “## ” starts a section.'))
  if (!empty || $from.depth !== 2 || $from.parent.type.name !== 'paragraph' || $from.parent.content.size > 0) return null
  // A section's only paragraph: once there is text, a writer needs no telling.
  const section = $from.node(1)
  if (section.childCount > 2) return null
  const words =
    section.attrs.kind === 'opening'
      ? t('The opening: what draws the reader in')
      : section.attrs.kind === 'verdict'
        ? t('The verdict: what it comes to')
        : t('What this section has to say')
  return shown(state, $from.before(), $from.after(), words)
}

function shown(state: EditorState, from: number, to: number, words: string): DecorationSet {
  return DecorationSet.create(state.doc, [Decoration.node(from, to, { class: 'is-empty', 'data-placeholder': words })])
}
