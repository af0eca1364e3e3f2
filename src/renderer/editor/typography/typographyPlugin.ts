import { closeHistory } from '@tiptap/pm/history'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { correctionFor } from '../../../shared/typography/correctionFor.ts'
import type { EditorHost } from '../session/EditorHost.ts'

/** What was corrected last: where it stands now, and what was typed. */
type Corrected = Readonly<{ from: number; to: number; typed: string }>

const key = new PluginKey<Corrected | null>('typography')

/** As much of the block before the caret is looked at. */
const lookedAt = 400

/** Sets quotation marks, dashes and spaces as the language has them, while they are typed; one Backspace takes that back. */
export function typographyPlugin(host: Pick<EditorHost, 'header' | 'smartPunctuation'>): Plugin<Corrected | null> {
  return new Plugin<Corrected | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, before) => {
        const corrected: Corrected | undefined = tr.getMeta(key)
        if (corrected) return corrected
        return tr.docChanged || tr.selectionSet ? null : before
      },
    },
    props: {
      handleTextInput: (view, from, to, text) => {
        // An input method has its own ways; what it has not finished is not touched.
        if (!host.smartPunctuation || view.composing || text.length !== 1) return false
        return correct(view, from, to, text, host.header.get().language)
      },
      handleKeyDown: (view, event) => {
        const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.isComposing
        return event.key === 'Backspace' && plain && takeBack(view)
      },
    },
  })
}

function correct(view: EditorView, from: number, to: number, typed: string, language: string): boolean {
  const { state } = view
  const before = textBefore(state, from)
  if (before === null) return false
  const correction = correctionFor(before, typed, languageAt(state, from) ?? language)
  if (!correction) return false
  // First as it is typed, so that undo gives that back.
  view.dispatch(state.tr.insertText(typed, from, to).scrollIntoView())
  const { tr } = view.state
  const start = from - correction.take
  const said = view.state.doc.textBetween(start, from + 1)
  tr.insertText(correction.put, start, from + 1)
  view.dispatch(closeHistory(tr).setMeta(key, { from: start, to: start + correction.put.length, typed: said } satisfies Corrected))
  return true
}

/** The text of the block up to a position; null in code. */
function textBefore(state: EditorState, pos: number): string | null {
  const $pos = state.doc.resolve(pos)
  const { parent, parentOffset } = $pos
  const marks = state.storedMarks ?? $pos.marks()
  if (parent.type.spec.code || !parent.inlineContent || marks.some(mark => mark.type.name === 'code')) return null
  return parent.textBetween(Math.max(0, parentOffset - lookedAt), parentOffset, '\ufffc', '\ufffc')
}

function languageAt(state: EditorState, pos: number): string | null {
  const mark = (state.storedMarks ?? state.doc.resolve(pos).marks()).find(each => each.type.name === 'language')
  return mark ? String(mark.attrs.tag) : null
}

function takeBack(view: EditorView): boolean {
  const { state } = view
  const corrected = key.getState(state)
  if (!corrected || !state.selection.empty || state.selection.from !== corrected.to) return false
  view.dispatch(closeHistory(state.tr.insertText(corrected.typed, corrected.from, corrected.to)))
  return true
}
