import { Node, type NodeViewRenderer } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { showDirection } from '../blocks/showDirection.ts'
import { t } from '../../words/t.ts'

const labels = { pros: t('Pros'), cons: t('Cons') } as const

/** What speaks for the subject, beside what speaks against it. */
export const ProsAndCons = Node.create({
  name: 'prosAndCons',
  ...nodeSpecs.prosAndCons,
  parseHTML: () => [{ tag: 'div[data-pros-and-cons]' }],
  renderHTML: () => ['div', { class: 'pros-and-cons', 'data-pros-and-cons': '' }, 0],
})

export const Pros = side('pros')
export const Cons = side('cons')

function side(name: keyof typeof labels) {
  return Node.create({
    name,
    ...nodeSpecs[name],
    parseHTML: () => [{ tag: `div.${name}`, context: 'prosAndCons/', contentElement: 'ul' }],
    renderHTML: () => ['div', { class: name }, ['p', { class: 'label' }, labels[name]], ['ul', 0]],
    addNodeView: () => sideView(name),
  })
}

/** One side on the page: its name over its points. */
function sideView(name: keyof typeof labels): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement('div')
    dom.className = `points is-${name}`
    dom.setAttribute('role', 'group')
    dom.setAttribute('aria-label', labels[name])
    const label = document.createElement('p')
    label.className = 'points-label'
    label.contentEditable = 'false'
    label.ariaHidden = 'true'
    label.textContent = labels[name]
    const contentDOM = document.createElement('ul')
    dom.append(label, contentDOM)
    showDirection(contentDOM, node)
    return {
      dom,
      contentDOM,
      update: next => {
        if (next.type !== node.type) return false
        showDirection(contentDOM, next)
        return true
      },
      ignoreMutation: mutation => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    }
  }
}
