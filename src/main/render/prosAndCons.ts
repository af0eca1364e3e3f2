import type { Element } from 'hast'
import { h } from './elements.ts'
import type { Node } from 'prosemirror-model'
import { markAttributes, marks } from '../../shared/document/marks.ts'
import { plainText } from '../../shared/document/text.ts'
import { hasText } from './cleanText.ts'
import type { Scope } from './scope.ts'

/** What speaks for and against, each side a list under its name. What it says is kept for search engines as well. */
export function prosAndCons(node: Node, list: (side: Node) => Element, scope: Scope): Element {
  const sides = node.children.flatMap(side => {
    const name = side.type.name === 'pros' ? 'pros' : 'cons'
    scope.points[name].push(...side.children.map(item => plainText(item).replaceAll('\n', ' ')).filter(hasText))
    const label = scope.words[name]
    if (!scope.marked) return [h('p', h('strong', scope.said, label)), list(side)]
    const id = scope.anchors.take(label, name)
    const heading = h('p', { className: [marks.label], id, ...scope.said }, label)
    return h('div', { className: [name], role: 'group', ariaLabelledBy: [id] }, heading, list(side))
  })
  return h('div', scope.marked ? { className: ['pros-and-cons'], [markAttributes.prosAndCons]: '' } : {}, sides)
}
