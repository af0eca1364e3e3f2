import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { StepMap } from '@tiptap/pm/transform'
import { EditorView, type Decoration, type DecorationSource, type NodeView } from '@tiptap/pm/view'
import { ownText } from '../../../shared/document/text.ts'
import type { EditorHost } from '../session/EditorHost.ts'
import { typographyPlugin } from '../typography/typographyPlugin.ts'
import { noteKeys } from './noteKeys.ts'
import { pasteInNote } from './pasteInNote.ts'
import { t } from '../../words/t.ts'

const views = new WeakMap<globalThis.Node, NoteView>()

/**
 * A footnote on the page: its number, which the style sheet counts, and while it is selected a panel with its text. The
 * text is edited by a view of its own, whose changes are steps of the article (after ProseMirror's footnote example).
 */
export class NoteView implements NodeView {
  readonly dom = document.createElement('span')
  readonly #sign = document.createElement('span')
  readonly #outer: EditorView
  readonly #editor: Editor
  readonly #getPos: () => number | undefined
  readonly #host: EditorHost
  #node: DocumentNode
  /** What is marked in the note's text from outside: misspelt words. */
  #marks: DecorationSource | null = null
  #panel: { readonly dom: HTMLElement; readonly view: EditorView } | null = null

  constructor(
    node: DocumentNode,
    outer: EditorView,
    editor: Editor,
    getPos: () => number | undefined,
    host: EditorHost,
    marks: DecorationSource,
  ) {
    this.#node = node
    this.#host = host
    this.#outer = outer
    this.#editor = editor
    this.#getPos = getPos
    this.dom.className = 'footnote'
    this.#sign.className = 'footnote-sign'
    this.#sign.setAttribute('role', 'button')
    this.#sign.addEventListener('click', () => this.focus())
    this.dom.append(this.#sign)
    this.dom.contentEditable = 'false'
    views.set(this.dom, this)
    this.#name()
    this.#mark(marks)
  }

  /** Puts the caret into the selected footnote. */
  static focus(outer: EditorView): boolean {
    const dom = outer.nodeDOM(outer.state.selection.from)
    const view = dom ? views.get(dom) : undefined
    view?.focus()
    return view !== undefined
  }

  /** The view of the selected footnote's text, where its panel is open. */
  static openIn(outer: EditorView): EditorView | null {
    const dom = outer.nodeDOM(outer.state.selection.from)
    const note = dom ? views.get(dom) : undefined
    return note && note.#panel ? note.#panel.view : null
  }

  focus(): void {
    this.#open().focus()
  }

  selectNode(): void {
    this.dom.classList.add('is-selected')
    this.#open()
    // A new note is there to be written; the focus comes after the command that made it.
    if (this.#node.content.size === 0) setTimeout(() => this.#panel?.view.focus())
  }

  deselectNode(): void {
    this.dom.classList.remove('is-selected')
    this.#close()
  }

  update(node: DocumentNode, _outer: readonly Decoration[], marks: DecorationSource): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#name()
    if (this.#panel) this.#bring(this.#panel.view, node)
    this.#mark(marks)
    return true
  }

  /** Marks what is marked within: in the panel, and the sign as long as that is closed. */
  #mark(marks: DecorationSource): void {
    this.#marks = marks
    let some = false
    marks.forEachSet(set => (some ||= set.find().length > 0))
    this.#sign.classList.toggle('has-misspelt', some)
    const view = this.#panel?.view
    if (view && !view.composing) view.setProps({ decorations: () => this.#marks })
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Node && this.#panel?.dom.contains(event.target) === true
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.#close()
  }

  #name(): void {
    this.#sign.setAttribute('aria-label', t('Footnote: {text}', { text: ownText(this.#node) || t('empty') }))
  }

  #open(): EditorView {
    if (this.#panel) return this.#panel.view
    const dom = document.createElement('span')
    dom.className = 'footnote-panel'
    this.dom.append(dom)
    const view = new EditorView(dom, {
      state: EditorState.create({
        doc: this.#node,
        plugins: [typographyPlugin(this.#host), ...noteKeys(this.#editor, this.#host, () => this.#leave())],
      }),
      dispatchTransaction: tr => this.#dispatch(tr),
      editable: () => this.#outer.editable,
      handlePaste: pasteInNote,
      decorations: () => this.#marks,
      attributes: {
        'aria-label': t('Footnote'),
        'aria-multiline': 'true',
        role: 'textbox',
        class: 'footnote-text',
        spellcheck: 'false',
        'data-placeholder': t('Footnote'),
      },
      handleDOMEvents: {
        contextmenu: (inner, event) => {
          const at = inner.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
          const pos = this.#getPos()
          if (at === undefined || pos === undefined || !this.#host.openSpelling(pos + 1 + at)) return false
          event.preventDefault()
          return true
        },
        mousedown: () => {
          // The press brings the focus here: the outer view must not take it back.
          if (this.#outer.hasFocus()) view.focus()
          return false
        },
      },
    })
    this.#panel = { dom, view }
    view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)))
    this.#place(dom)
    return view
  }

  /** Keeps the panel within the column of text. */
  #place(dom: HTMLElement): void {
    const column = this.#outer.dom.getBoundingClientRect()
    const own = dom.getBoundingClientRect()
    const over = own.right - column.right
    if (over > 0) dom.style.left = `${-over}px`
  }

  #close(): void {
    const panel = this.#panel
    this.#panel = null
    panel?.view.destroy()
    panel?.dom.remove()
  }

  /** Back into the text, behind the note; an empty one goes. */
  #leave(): void {
    const pos = this.#getPos()
    if (pos === undefined) return
    // First the focus: a place that is gone while it has it leaves the browser without a caret to move.
    this.#outer.focus()
    const { tr } = this.#outer.state
    if (this.#node.content.size === 0) tr.delete(pos, pos + this.#node.nodeSize)
    const place = tr.mapping.map(pos + this.#node.nodeSize)
    this.#outer.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(place), 1)))
  }

  /** Carries out a change of the note's own view, and makes it one of the article. */
  #dispatch(tr: Transaction): void {
    const panel = this.#panel
    if (!panel) return
    const { state, transactions } = panel.view.state.applyTransaction(tr)
    panel.view.updateState(state)
    const pos = this.#getPos()
    if (tr.getMeta(fromOutside) || pos === undefined) return
    const outer = this.#outer.state.tr
    const toOuter = StepMap.offset(pos + 1)
    for (const each of transactions)
      for (const step of each.steps) {
        const mapped = step.map(toOuter)
        if (mapped) outer.step(mapped)
      }
    if (!outer.docChanged) return
    // The note stays selected, and with it this panel open.
    outer.setSelection(NodeSelection.create(outer.doc, pos))
    this.#outer.dispatch(outer)
  }

  /** Takes over a change that was made elsewhere: undo, or another window. */
  #bring(view: EditorView, node: DocumentNode): void {
    const { state } = view
    const start = node.content.findDiffStart(state.doc.content)
    const end = node.content.findDiffEnd(state.doc.content)
    if (start === null || end === null) return
    const overlap = Math.max(0, start - Math.min(end.a, end.b))
    view.dispatch(state.tr.replace(start, end.b + overlap, node.slice(start, end.a + overlap)).setMeta(fromOutside, true))
  }
}

const fromOutside = 'deckleFromOutside'
