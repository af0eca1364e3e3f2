import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { blockText } from '../../../shared/document/blockText.ts'
import type { FocusMode } from '../../../shared/model/settings.ts'

/** How one writes: what stays in full ink, and whether the line stays at its height. */
export type Writing = Readonly<{ focus: FocusMode; typewriter: boolean }>

const key = new PluginKey<Writing>('focus')
const usual: Writing = { focus: 'off', typewriter: false }

/** At which part of the window's height the line stays. */
const lineHeight = 0.45

/** The transaction that changes how one writes; null where that is how it is. */
export function writingChange(state: EditorState, writing: Writing): Transaction | null {
  const now = key.getState(state) ?? usual
  if (now.focus === writing.focus && now.typewriter === writing.typewriter) return null
  return state.tr.setMeta(key, writing).setMeta('addToHistory', false)
}

/** Marks the sentence, paragraph or section of the caret, and keeps its line in the middle. Looks at the block of the caret alone. */
export function focusPlugin(): Plugin {
  return new Plugin<Writing>({
    key,
    state: { init: () => usual, apply: (tr, before) => (tr.getMeta(key) as Writing | undefined) ?? before },
    props: {
      attributes: (state): Record<string, string> => {
        const { focus, typewriter } = key.getState(state) ?? usual
        const classes = [focus !== 'off' && `focus-${focus}`, typewriter && 'is-typewriter'].filter(Boolean)
        return classes.length === 0 ? {} : { class: classes.join(' ') }
      },
      decorations: state => marksOf(state, key.getState(state)?.focus ?? 'off'),
    },
    view: () => {
      let frame = 0
      return {
        update: (view, before) => {
          if (!key.getState(view.state)?.typewriter || view.state.selection.eq(before.selection)) return
          cancelAnimationFrame(frame)
          frame = requestAnimationFrame(() => keepLine(view))
        },
        destroy: () => cancelAnimationFrame(frame),
      }
    },
  })
}

/** What stays in full ink. */
export function marksOf({ doc, selection }: EditorState, focus: FocusMode): DecorationSet | null {
  const { $head } = selection
  if (focus === 'off' || $head.depth < 2) return null
  const around = [Decoration.node($head.before(1), $head.after(1), { class: 'in-focus' })]
  if (focus !== 'section') around.push(Decoration.node($head.before(2), $head.after(2), { class: 'in-focus' }))
  if (focus === 'sentence' && $head.parent.isTextblock) {
    const [from, to] = sentenceAt($head.parent, $head.parentOffset)
    if (to > from) around.push(Decoration.inline($head.start() + from, $head.start() + to, { class: 'in-focus-sentence' }))
  }
  return DecorationSet.create(doc, around)
}

/** Where the sentence begins and ends that holds an offset of a block, by Unicode's rules (UAX #29). */
export function sentenceAt(block: Node, offset: number): readonly [from: number, to: number] {
  const text = blockText(block)
  // At its end a sentence still holds the caret; the segment of the character before is it.
  const found = segmenter.segment(text).containing(Math.max(0, Math.min(offset, text.length) - 1))
  return found ? [found.index, found.index + found.segment.length] : [0, text.length]
}

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' })

/** Scrolls so that the caret's line stands where the lines before it stood. */
function keepLine(view: EditorView): void {
  const scroller = view.isDestroyed ? null : view.dom.closest('.editor-scroll')
  // A press chooses a place that is in sight: it stays where it is.
  if (!scroller || !view.hasFocus() || view.dom.matches(':active')) return
  const box = scroller.getBoundingClientRect()
  const { top, bottom } = view.coordsAtPos(view.state.selection.head)
  scroller.scrollTop += (top + bottom) / 2 - (box.top + box.height * lineHeight)
}
