import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { EditorHost } from '../session/EditorHost.ts'

/** What is being asked for in the text: a block after `/`, or an article after `@` or `[[`. `from` to `to` is what was typed for it. */
export type Suggestion = Readonly<{ kind: 'block' | 'article'; from: number; to: number; query: string }>

const key = new PluginKey<Suggestion | null>('suggest')

/** Longer than the name of anything. */
const longest = 40

const signs = [
  { kind: 'block', sign: '/', before: /(?:^|\s)$/u },
  { kind: 'article', sign: '@', before: /(?:^|[\s([“"'‘«—–])$/u },
  { kind: 'article', sign: '[[', before: /$/u },
] as const

export function suggestionOf(state: EditorState): Suggestion | null {
  return key.getState(state) ?? null
}

/** Stops asking; what was typed stays. */
export function closeSuggestion(view: EditorView): void {
  if (suggestionOf(view.state)) view.dispatch(view.state.tr.setMeta(key, 'close'))
}

/** Notices `/`, `@` and `[[` as they are typed, and follows what is typed behind them. Looks at a few letters before the caret alone. */
export const Suggest = Extension.create<{ host: EditorHost }>({
  name: 'suggest',
  // Before all other keys: while something is asked for, the arrows and Enter choose.
  priority: 1100,
  addOptions: () => ({ host: new EditorHost() }),
  addProseMirrorPlugins() {
    const { host } = this.options
    return [
      new Plugin<Suggestion | null>({
        key,
        state: { init: () => null, apply: (tr, before, _old, state) => followed(tr, before, state) },
        props: {
          handleKeyDown: (view, event) => suggestionOf(view.state) !== null && !event.isComposing && host.chooseByKey(event),
          handleDOMEvents: { blur: view => (closeSuggestion(view), false) },
        },
      }),
    ]
  },
})

/** What is asked for after a transaction. */
export function followed(tr: Transaction, before: Suggestion | null, state: EditorState): Suggestion | null {
  if (tr.getMeta(key) === 'close') return null
  if (!tr.docChanged && !tr.selectionSet) return before
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null
  if (before) return goesOn(tr.mapping.map(before.from, -1), before.kind, state)
  // Only typing asks: no paste, no undo, nothing that comes from elsewhere.
  if (!tr.docChanged || tr.getMeta('uiEvent') || tr.getMeta('history$') || tr.getMeta('addToHistory') === false) return null
  const text = $from.parent.textBetween(Math.max(0, $from.parentOffset - 3), $from.parentOffset, '\ufffc', '\ufffc')
  for (const { kind, sign, before: place } of signs) {
    if (!text.endsWith(sign) || !place.test(text.slice(0, -sign.length))) continue
    if (kind === 'block' && $from.parent.type.name !== 'paragraph') continue
    return { kind, from: $from.pos - sign.length, to: $from.pos, query: '' }
  }
  return null
}

function goesOn(from: number, kind: Suggestion['kind'], state: EditorState): Suggestion | null {
  const { $from } = state.selection
  const start = $from.start()
  if (from < start || $from.pos <= from || $from.pos - from > longest) return null
  const typed = $from.parent.textBetween(from - start, $from.parentOffset, '\ufffc', '\ufffc')
  const sign = signs.find(each => each.kind === kind && typed.startsWith(each.sign))?.sign
  if (sign === undefined || /[\ufffc\n\]]|^.\s|\s\s/u.test(typed)) return null
  return { kind, from, to: $from.pos, query: typed.slice(sign.length) }
}
