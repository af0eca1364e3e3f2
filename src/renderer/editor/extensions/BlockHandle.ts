import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { EditorHost } from '../session/EditorHost.ts'
import { startSectionDrag } from './startSectionDrag.ts'
import { t } from '../../words/t.ts'

/** Beside the block that is pointed at: a handle that drags it, and opens its menu. By keyboard, commands do the same. */
export const BlockHandle = Extension.create<{ host: EditorHost }>({
  name: 'blockHandle',
  addOptions: () => ({ host: new EditorHost() }),
  addProseMirrorPlugins() {
    const { host } = this.options
    return [new Plugin({ key: new PluginKey('blockHandle'), view: view => new Handle(view, host) })]
  },
})

class Handle {
  readonly #view: EditorView
  readonly #host: EditorHost
  readonly #dom = document.createElement('button')
  #area: HTMLElement | null = null
  #block: HTMLElement | null = null
  #frame = 0

  constructor(view: EditorView, host: EditorHost) {
    this.#view = view
    this.#host = host
    const dom = this.#dom
    dom.type = 'button'
    dom.className = 'block-handle'
    dom.hidden = true
    dom.draggable = true
    // The commands of the menu and the palette do the same for the block that holds the caret.
    dom.tabIndex = -1
    dom.title = t('Block menu; drag to move the block')
    dom.setAttribute('aria-label', t('Block menu'))
    dom.setAttribute('aria-haspopup', 'menu')
    dom.textContent = '⠿'
    dom.addEventListener('click', this.#openMenu)
    dom.addEventListener('dragstart', this.#drag)
    view.dom.parentElement?.append(dom)
    // The text is put into the page once its view is whole.
    queueMicrotask(() => !view.isDestroyed && this.#attend(view.dom.closest<HTMLElement>('.editor-scroll')))
  }

  #attend(area: HTMLElement | null): void {
    this.#area = area
    area?.addEventListener('pointermove', this.#follow)
    area?.addEventListener('pointerleave', this.#hide)
    area?.addEventListener('keydown', this.#hide)
  }

  /** The block may have gone, or have become another. */
  update(view: EditorView, before: { readonly doc: unknown }): void {
    if (view.state.doc !== before.doc) this.#hide()
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    this.#area?.removeEventListener('pointermove', this.#follow)
    this.#area?.removeEventListener('pointerleave', this.#hide)
    this.#area?.removeEventListener('keydown', this.#hide)
    this.#dom.remove()
  }

  readonly #follow = (event: PointerEvent): void => {
    if (event.buttons !== 0 || event.pointerType === 'touch' || event.target === this.#dom) return
    const { clientY } = event
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#show(clientY))
  }

  readonly #hide = (): void => {
    cancelAnimationFrame(this.#frame)
    this.#dom.hidden = true
    this.#block = null
  }

  #show(y: number): void {
    const view = this.#view
    const block = view.editable ? blockAt(view, y) : null
    if (!block) return this.#hide()
    if (block === this.#block && !this.#dom.hidden) return undefined
    this.#block = block
    const [own, page] = [block.getBoundingClientRect(), view.dom.parentElement?.getBoundingClientRect()]
    this.#dom.hidden = false
    this.#dom.style.top = `${own.top - (page?.top ?? 0)}px`
    return undefined
  }

  /** The position before the block that is pointed at; null if it has gone. */
  #pos(): number | null {
    if (!this.#block?.isConnected) return null
    const pos = this.#view.posAtDOM(this.#block, 0, -1)
    const $pos = this.#view.state.doc.resolve(pos)
    return $pos.depth >= 2 ? $pos.before(2) : $pos.depth === 1 && $pos.nodeAfter ? pos : null
  }

  readonly #openMenu = (): void => {
    const pos = this.#pos()
    if (pos !== null) this.#host.openBlockMenu(pos, this.#dom)
  }

  readonly #drag = (event: DragEvent): void => {
    const pos = this.#pos()
    if (pos === null || !this.#block) return event.preventDefault()
    startSectionDrag(this.#view, pos, this.#block, event)
    return undefined
  }
}

/** The block of a section at that height, whatever it is; null beside headings and between sections. */
function blockAt(view: EditorView, y: number): HTMLElement | null {
  const column = view.dom.getBoundingClientRect()
  const under = document.elementsFromPoint(column.left + column.width / 2, y)
  for (const element of under) {
    const block = element.closest('.section-body > *')
    if (block instanceof HTMLElement && view.dom.contains(block)) return block.tagName === 'H2' ? null : block
  }
  return null
}
