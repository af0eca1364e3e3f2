import type { Element } from 'hast'
import { h } from './elements.ts'
import type { Node } from 'prosemirror-model'
import { calloutKind } from '../../shared/document/attributes.ts'
import type { Direction } from '../../shared/document/direction.ts'
import { markAttributes, marks } from '../../shared/document/marks.ts'
import { hasText } from './cleanText.ts'
import type { Scope } from './scope.ts'

/** A quotation, in a figure with its attribution where it has one. `dir` is set where it is written the other way. Null if it holds nothing. */
export function quote(node: Node, quoted: readonly Element[], dir: Direction | null): Element | null {
  const attribution = String(node.attrs.attribution)
  if (quoted.length === 0 && !attribution) return null
  const words = h('blockquote', { dir }, [...quoted])
  return attribution ? h('figure', words, h('figcaption', attribution)) : words
}

/** A remark beside the text, named by its kind. */
export function callout(node: Node, content: readonly Element[], scope: Scope, dir: Direction | null): Element {
  const kind = calloutKind.parse(node.attrs.kind)
  const label = scope.words.callouts[kind]
  if (!scope.marked) return h('aside', { dir }, h('p', h('strong', scope.said, label)), [...content])
  return h(
    'aside',
    { dir, className: ['callout'], [markAttributes.callout]: kind, role: 'note', ariaLabel: label },
    h('p', { className: [marks.label], ...scope.said }, label),
    [...content],
  )
}

/** What gives the story away: closed until a reader asks for it, and open on paper. */
export function spoiler(node: Node, content: readonly Element[], scope: Scope, dir: Direction | null): Element {
  const summary = String(node.attrs.summary)
  const standard = !hasText(summary)
  return h(
    'details',
    { dir, ...(scope.marked ? { className: ['spoiler'], [markAttributes.spoiler]: '' } : {}) },
    h(
      'summary',
      standard ? { ...scope.said, ...(scope.marked ? { [markAttributes.standard]: summary } : {}) } : {},
      standard ? scope.words.spoiler : summary,
    ),
    [...content],
  )
}
