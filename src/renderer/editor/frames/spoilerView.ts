import type { NodeViewRenderer } from '@tiptap/core'
import { showDirection } from '../blocks/showDirection.ts'
import { attributeField } from './attributeField.ts'
import { frameView } from './frameView.ts'
import { t } from '../../words/t.ts'

/** A spoiler on the page: always open here, under the words that readers see before they ask for it. */
export const spoilerView: NodeViewRenderer = props => {
  const dom = document.createElement('div')
  dom.className = 'spoiler'
  const head = document.createElement('div')
  head.className = 'spoiler-head'
  head.title = t('Readers see these words, and the rest when they ask for it')
  const summary = attributeField(props, {
    name: 'summary',
    label: t('What readers see of the spoiler'),
    placeholder: t('Spoiler'),
    below: false,
  })
  head.append(summary.dom)
  const contentDOM = document.createElement('div')
  contentDOM.className = 'spoiler-body'
  dom.append(head, contentDOM)
  return frameView(props, {
    dom,
    contentDOM,
    controls: [head],
    show: node => {
      showDirection(dom, node)
      summary.show(node.attrs.summary)
    },
  })
}
