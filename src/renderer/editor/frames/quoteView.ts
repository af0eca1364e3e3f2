import type { NodeViewRenderer } from '@tiptap/core'
import { showDirection } from '../blocks/showDirection.ts'
import { attributeField } from './attributeField.ts'
import { frameView } from './frameView.ts'
import { t } from '../../words/t.ts'

/** A quotation on the page, and beneath it whose words it is: shown where it is said, or while the caret is in the quotation. */
export const quoteView: NodeViewRenderer = props => {
  const dom = document.createElement('div')
  dom.className = 'quote'
  const contentDOM = document.createElement('blockquote')
  const attribution = attributeField(props, { name: 'attribution', label: t('Whose words'), placeholder: t('Whose words?'), below: true })
  dom.append(contentDOM, attribution.dom)
  return frameView(props, {
    dom,
    contentDOM,
    controls: [attribution.dom],
    show: node => {
      showDirection(contentDOM, node)
      attribution.show(node.attrs.attribution)
      dom.classList.toggle('has-attribution', node.attrs.attribution !== '')
    },
  })
}
