import type { NodeViewRenderer } from '@tiptap/core'
import { attributeField } from '../frames/attributeField.ts'
import { frameView } from '../frames/frameView.ts'
import { t } from '../../words/t.ts'

/** A gallery on the page: its images side by side, and their common caption beneath. */
export const galleryView: NodeViewRenderer = props => {
  const dom = document.createElement('div')
  dom.className = 'gallery'
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', t('Gallery'))
  const contentDOM = document.createElement('div')
  contentDOM.className = 'gallery-images'
  const caption = attributeField(props, {
    name: 'caption',
    label: t('Caption of the gallery'),
    placeholder: t('Caption of the gallery'),
    below: true,
  })
  dom.append(contentDOM, caption.dom)
  return frameView(props, {
    dom,
    contentDOM,
    controls: [caption.dom],
    show: node => {
      caption.show(node.attrs.caption)
      dom.classList.toggle('has-caption', node.attrs.caption !== '')
    },
  })
}
