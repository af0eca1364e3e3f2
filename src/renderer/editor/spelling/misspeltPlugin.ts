import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { EditorHost } from '../session/EditorHost.ts'
import { Underlines } from './underlines.ts'

/** A misspelt word in the document, with its language. */
export type Misspelling = Readonly<{ from: number; to: number; word: string; language: string }>

/** A misspelling, and what it is known by when it moves. */
type Underlined = Misspelling & Readonly<{ mark: object; inNote: boolean }>

/** Notes have views of their own, which are told of their words by decorations. */
type Marked = Readonly<{ words: readonly Underlined[]; inNotes: DecorationSet }>

const key = new PluginKey<Marked>('misspelt')
const none: Marked = { words: [], inNotes: DecorationSet.empty }

/** What a transaction carries to have these words underlined, and no others. */
export const misspeltMeta = key

/**
 * Underlines the misspelt words that it is told of: those in the window. The text on the page stays as it is, so that a key
 * costs what it costs without them.
 */
export function misspeltPlugin(host: EditorHost): Plugin {
  return new Plugin<Marked>({
    key,
    state: {
      init: () => none,
      apply: (tr, marked) => {
        const found: readonly Misspelling[] | undefined = tr.getMeta(key)
        if (found) return marked.words.length + found.length === 0 ? none : markedIn(tr.doc, found, marked.words)
        return tr.docChanged && marked !== none ? mapped(marked, tr) : marked
      },
    },
    props: {
      decorations: state => key.getState(state)?.inNotes,
      handleDOMEvents: {
        contextmenu: (view, event) => {
          const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
          if (pos === undefined || !host.openSpelling(pos)) return false
          event.preventDefault()
          return true
        },
      },
    },
    view: view => {
      const underlines = new Underlines()
      paint(view, underlines)
      return {
        update: (_, before) => {
          if (key.getState(view.state) !== key.getState(before)) paint(view, underlines)
        },
        destroy: () => underlines.clear(),
      }
    },
  })
}

/** The words that are underlined now. */
export function misspeltIn(state: EditorState): readonly Underlined[] {
  return key.getState(state)?.words ?? []
}

/** The underlined word at a position, or null. */
export function misspellingAt(state: EditorState, pos: number): Misspelling | null {
  const found = misspeltIn(state).find(({ from, to }) => from <= pos && pos <= to)
  // Typed into since: it is not that word any more.
  return found && state.doc.textBetween(found.from, found.to) === found.word ? found : null
}

function mapped({ words, inNotes }: Marked, { mapping, doc }: Transaction): Marked {
  const moved = words.map(each => {
    const [from, to] = [mapping.map(each.from, 1), mapping.map(each.to, -1)]
    return from === each.from && to === each.to ? each : { ...each, from, to }
  })
  return { words: moved.filter(({ from, to }) => from < to), inNotes: inNotes.map(mapping, doc) }
}

function markedIn(doc: Node, found: readonly Misspelling[], before: readonly Underlined[]): Marked {
  const there = new Map(before.map(each => [`${each.from} ${each.word}`, each]))
  const words = found.map(each => ({
    ...each,
    mark: there.get(`${each.from} ${each.word}`)?.mark ?? {},
    inNote: doc.resolve(each.from).parent.type.name === 'footnote',
  }))
  const notes = words.filter(({ inNote }) => inNote)
  const marks = notes.map(({ from, to }) => Decoration.inline(from, to, { class: 'misspelt', 'aria-invalid': 'spelling' }))
  return { words, inNotes: DecorationSet.create(doc, marks) }
}

/** Paints what is to be underlined. Where the browser moved an underline along with its word, nothing is done. */
function paint(view: EditorView, underlines: Underlines): void {
  const words = misspeltIn(view.state).filter(({ inNote }) => !inNote)
  underlines.keep(new Set(words.map(({ mark }) => mark)))
  for (const { from, to, word, mark } of words) {
    if (underlines.of(mark)?.toString() === word) continue
    // Typed into since: what it is now is found out in the next pause.
    if (view.state.doc.textBetween(from, to) !== word) underlines.remove(mark)
    else underlines.put(mark, rangeOf(view, from, to))
  }
}

function rangeOf(view: EditorView, from: number, to: number): Range {
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}
