import type { NodeViewRendererProps } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import { asLine } from '../../../shared/document/attributes.ts'
import { nextVisit } from '../blocks/visits.ts'

type Place = Pick<NodeViewRendererProps, 'editor' | 'getPos'>

export type AttributeField = { readonly dom: HTMLTextAreaElement; readonly show: (value: unknown) => void }

/**
 * A line of text that is an attribute of a node, edited in place. What is typed in one visit is one step of undo; Enter
 * and the arrows lead back into the text: into the node from above it, past it from below.
 */
export function attributeField(
  place: Place,
  {
    name,
    label,
    placeholder,
    below,
  }: { readonly name: string; readonly label: string; readonly placeholder: string; readonly below: boolean },
): AttributeField {
  const dom = document.createElement('textarea')
  dom.rows = 1
  dom.className = `field-line field-${name}`
  dom.placeholder = placeholder
  dom.setAttribute('aria-label', label)
  dom.spellcheck = false
  dom.maxLength = 2000
  let visit = nextVisit()
  dom.addEventListener('focus', () => (visit = nextVisit()))
  dom.addEventListener('input', () => {
    if (dom.value.includes('\n')) dom.value = dom.value.replace(/\s*\n\s*/gu, ' ')
    setAttribute(place, name, asLine(dom.value), visit)
  })
  dom.addEventListener('keydown', event => {
    if (event.isComposing) return
    const inwards = below ? 'ArrowUp' : 'ArrowDown'
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== inwards) return
    event.preventDefault()
    leave(place, below && event.key === 'Enter' ? 'after' : below ? 'end' : 'start')
  })
  return {
    dom,
    show: value => {
      // What is being typed may end in a space that the attribute leaves out.
      if (asLine(dom.value) !== String(value)) dom.value = String(value)
    },
  }
}

/** Sets an attribute of the node at a place; one visit is one step of undo. */
export function setAttribute({ editor, getPos }: Place, name: string, value: unknown, visit: number): void {
  const pos = getPos()
  const node = pos === undefined ? null : editor.state.doc.nodeAt(pos)
  if (pos === undefined || !node || !(name in node.attrs) || node.attrs[name] === value) return
  // History groups what belongs to one composition.
  editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, name, value).setMeta('composition', visit))
}

function leave({ editor, getPos }: Place, to: 'start' | 'end' | 'after'): void {
  const pos = getPos()
  const { doc, tr } = editor.state
  const node = pos === undefined ? null : doc.nodeAt(pos)
  if (pos === undefined || !node) return
  const end = pos + node.nodeSize
  const selection =
    to === 'start'
      ? Selection.near(doc.resolve(pos + 1), 1)
      : to === 'end'
        ? Selection.near(doc.resolve(end - 1), -1)
        : (Selection.findFrom(doc.resolve(end), 1, true) ?? Selection.near(doc.resolve(end - 1), -1))
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView())
  editor.view.focus()
}
