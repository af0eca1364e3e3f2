import type { NodeViewRenderer } from '@tiptap/core'
import { calloutKinds } from '../../../shared/document/attributes.ts'
import { showDirection } from '../blocks/showDirection.ts'
import { nextVisit } from '../blocks/visits.ts'
import { setAttribute } from './attributeField.ts'
import { calloutWords } from './calloutWords.ts'
import { frameView } from './frameView.ts'
import { t } from '../../words/t.ts'

/** A callout on the page: its kind, which can be chosen, over its text. */
export const calloutView: NodeViewRenderer = props => {
  const dom = document.createElement('aside')
  dom.className = 'callout'
  const kind = document.createElement('select')
  kind.className = 'callout-kind'
  kind.setAttribute('aria-label', t('Kind of callout'))
  for (const value of calloutKinds) kind.append(new Option(calloutWords[value], value))
  kind.addEventListener('change', () => {
    setAttribute(props, 'kind', kind.value, nextVisit())
    props.editor.view.focus()
  })
  const contentDOM = document.createElement('div')
  contentDOM.className = 'callout-body'
  dom.append(kind, contentDOM)
  return frameView(props, {
    dom,
    contentDOM,
    controls: [kind],
    show: node => {
      showDirection(dom, node)
      kind.value = String(node.attrs.kind)
      dom.dataset.kind = kind.value
    },
  })
}
