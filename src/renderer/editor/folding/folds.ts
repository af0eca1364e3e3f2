import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { headingOf } from '../../../shared/document/section.ts'
import { currentSection, sectionStart } from '../sections/sections.ts'

type Folds = Readonly<{ ids: ReadonlySet<string>; marks: DecorationSet }>

const key = new PluginKey<Folds>('folds')
const none: ReadonlySet<string> = new Set()

/** The ids of the sections that show their heading alone. */
export function foldedIn(state: EditorState): ReadonlySet<string> {
  return key.getState(state)?.ids ?? none
}

/** What the page shows folded sections by. */
export function marksOf(state: EditorState): DecorationSet {
  return key.getState(state)?.marks ?? DecorationSet.empty
}

/**
 * Keeps which sections are folded: a matter of the view, so no undo goes over it. A fold opens by itself when the caret
 * comes into what it hides. While nothing is folded it costs nothing; else a keystroke maps the folds.
 */
export function foldsPlugin(): Plugin {
  return new Plugin<Folds>({
    key,
    state: {
      init: () => ({ ids: none, marks: DecorationSet.empty }),
      apply: (tr, before, _old, state) => {
        const asked: ReadonlySet<string> | undefined = tr.getMeta(key)
        const ids = withoutCaret(asked ?? before.ids, state)
        if (ids.size === 0) return before.ids.size === 0 ? before : { ids, marks: DecorationSet.empty }
        if (ids === before.ids && !tr.docChanged) return before
        const marks = before.marks.map(tr.mapping, tr.doc)
        // A section that was moved is not where its mark was.
        return ids === before.ids && marks.find().length === ids.size ? { ids, marks } : { ids, marks: marksFor(tr.doc, ids) }
      },
    },
    props: { decorations: marksOf },
  })
}

function withoutCaret(ids: ReadonlySet<string>, { selection: { $head } }: EditorState): ReadonlySet<string> {
  if (ids.size === 0 || $head.depth < 2 || $head.node(2).type.name === 'sectionHeading') return ids
  const id = String($head.node(1).attrs.id)
  return ids.has(id) ? new Set([...ids].filter(each => each !== id)) : ids
}

function marksFor(doc: Node, ids: ReadonlySet<string>): DecorationSet {
  const marks: Decoration[] = []
  doc.forEach((section, at) => {
    if (ids.has(String(section.attrs.id))) marks.push(Decoration.node(at, at + section.nodeSize, { class: 'is-folded' }, { folded: true }))
  })
  return DecorationSet.create(doc, marks)
}

/** Folds the section at `index` (the current one, if not given), or unfolds it. False for one without a heading. */
export function toggleFold(index?: number): Command {
  return (state, dispatch) => {
    const at = index ?? currentSection(state)
    const section = state.doc.maybeChild(at)
    const heading = section && headingOf(section)
    if (!section || !heading) return false
    const id = String(section.attrs.id)
    const before = foldedIn(state)
    const ids = before.has(id) ? [...before].filter(each => each !== id) : [...before, id]
    dispatch?.(fold(state, new Set(ids)))
    return true
  }
}

/** Folds every section that has a heading. */
export const foldAll: Command = (state, dispatch) => {
  const ids = state.doc.children.filter(section => headingOf(section)).map(section => String(section.attrs.id))
  if (ids.length === foldedIn(state).size) return false
  dispatch?.(fold(state, new Set(ids)))
  return true
}

export const unfoldAll: Command = (state, dispatch) => {
  if (foldedIn(state).size === 0) return false
  dispatch?.(fold(state, none))
  return true
}

/** A caret in what is hidden goes to the end of the heading. */
function fold(state: EditorState, ids: ReadonlySet<string>) {
  const tr = state.tr.setMeta(key, ids).setMeta('addToHistory', false)
  const index = currentSection(state)
  const section = state.doc.child(index)
  const { $head } = state.selection
  if (!ids.has(String(section.attrs.id)) || $head.depth < 2 || $head.node(2).type.name === 'sectionHeading') return tr
  const end = sectionStart(state.doc, index) + 1 + (headingOf(section)?.nodeSize ?? 1) - 1
  return tr.setSelection(TextSelection.create(state.doc, end))
}
