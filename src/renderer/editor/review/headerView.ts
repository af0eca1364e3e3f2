import type { NodeViewRendererProps } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { ArticleHeader } from '../../../shared/model/article.ts'
import type { EditorHost } from '../session/EditorHost.ts'
import { t } from '../../words/t.ts'

/** A block that repeats a part of what the article says of itself. */
export type HeaderBlock = {
  readonly className: string
  /** What a screen reader calls it. */
  readonly label: string
  /** Its own controls, beside the button that leads to where the article says it. */
  readonly controls: readonly HTMLElement[]
  /** What it shows; an empty array where the article says nothing of it. */
  readonly shown: (header: ArticleHeader, node: DocumentNode) => readonly Node[]
  /** What stands there instead. */
  readonly nothing: string
  /** What of the header it follows. */
  readonly part: (header: ArticleHeader) => unknown
}

/** A node view of such a block: it follows the header, and its text can't be edited here. */
export function headerView({ node }: Pick<NodeViewRendererProps, 'node'>, host: EditorHost, block: HeaderBlock): NodeView {
  let current = node
  let part: unknown
  const dom = document.createElement('div')
  dom.className = `header-block ${block.className}`
  dom.contentEditable = 'false'
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', block.label)
  const body = document.createElement('div')
  body.className = 'header-block-body'
  const bar = document.createElement('div')
  bar.className = 'header-block-bar'
  const details = document.createElement('button')
  details.type = 'button'
  details.className = 'link-button'
  details.textContent = t('Change in Details')
  details.addEventListener('click', () => host.openDetails())
  bar.append(...block.controls, details)
  dom.append(body, bar)

  const show = () => {
    const header = host.header.get()
    part = block.part(header)
    const shown = block.shown(header, current)
    dom.classList.toggle('is-nothing', shown.length === 0)
    body.replaceChildren(...(shown.length > 0 ? shown : [document.createTextNode(block.nothing)]))
  }
  show()
  const stop = host.header.subscribe(() => block.part(host.header.get()) !== part && show())

  return {
    dom,
    update: next => {
      if (next.type !== current.type) return false
      current = next
      show()
      return true
    },
    stopEvent: event => event.target instanceof Node && bar.contains(event.target),
    ignoreMutation: () => true,
    destroy: stop,
  }
}

/** An element with this class and text. */
export function said(tag: 'p' | 'span' | 'dt' | 'dd', className: string, text: string): HTMLElement {
  const dom = document.createElement(tag)
  if (className) dom.className = className
  dom.textContent = text
  return dom
}

/** Terms and what is said of each. */
export function terms(rows: readonly (readonly [string, readonly Node[]])[]): HTMLElement {
  const list = document.createElement('dl')
  for (const [term, value] of rows) {
    const row = document.createElement('div')
    const definition = said('dd', '', '')
    definition.append(...value)
    row.append(said('dt', '', term), definition)
    list.append(row)
  }
  return list
}
