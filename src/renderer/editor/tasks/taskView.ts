import type { NodeViewRenderer } from '@tiptap/core'
import { nextVisit } from '../blocks/visits.ts'
import { setAttribute } from '../frames/attributeField.ts'
import { frameView } from '../frames/frameView.ts'
import { t } from '../../words/t.ts'

/** An item of a task list on the page: its box, and its text. */
export const taskView: NodeViewRenderer = props => {
  const dom = document.createElement('li')
  dom.className = 'task'
  const sign = document.createElement('label')
  sign.className = 'task-sign'
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.setAttribute('aria-label', t('Done'))
  box.addEventListener('change', () => setAttribute(props, 'checked', box.checked, nextVisit()))
  sign.append(box)
  const contentDOM = document.createElement('div')
  contentDOM.className = 'task-body'
  dom.append(sign, contentDOM)
  return frameView(props, {
    dom,
    contentDOM,
    controls: [sign],
    show: node => {
      box.checked = node.attrs.checked === true
      dom.dataset.checked = String(box.checked)
    },
  })
}
