import type { NodeViewRendererProps } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'

/** What a frame around blocks is made of: its element, where the blocks go, and its own controls. */
export type Frame = {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  readonly controls: readonly HTMLElement[]
  /** Shows the attributes of the node. */
  readonly show: (node: DocumentNode) => void
}

/** A node view of blocks in a frame, whose controls are no part of the text. */
export function frameView({ node }: NodeViewRendererProps, frame: Frame): NodeView {
  const { dom, contentDOM, controls, show } = frame
  for (const control of controls) control.contentEditable = 'false'
  show(node)
  return {
    dom,
    contentDOM,
    update: next => {
      if (next.type !== node.type) return false
      show(next)
      return true
    },
    stopEvent: event => event.target instanceof Node && controls.some(control => control.contains(event.target as Node)),
    ignoreMutation: mutation => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  }
}
