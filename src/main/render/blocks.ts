import { blockDirection, type Direction } from '../../shared/document/direction.ts'
import type { Element, ElementContent } from 'hast'
import { h } from './elements.ts'
import type { Node } from 'prosemirror-model'
import { markAttributes, marks } from '../../shared/document/marks.ts'
import { factsBlock } from './facts.ts'
import { figure, pictureOf } from './figure.ts'
import { callout, quote, spoiler } from './frames.ts'
import { card, gallery } from './gallery.ts'
import { inline } from './inline.ts'
import { prosAndCons } from './prosAndCons.ts'
import { ratingBlock } from './ratingBlock.ts'
import { table } from './table.ts'
import type { Scope } from './scope.ts'

const codeLanguage = /^[\w.+#-]{1,40}$/

const listNames: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'taskList'])

/**
 * The blocks of a section below its heading. `above` is the level of the heading that stands over them: 2 under a section's
 * heading, 1 where there is none. No level is skipped: a subheading is at most one below the last heading.
 */
export function blocks(nodes: readonly Node[], above: 1 | 2, scope: Scope): Element[] {
  let last: number = above
  return nodes.flatMap(node => {
    if (node.type.name !== 'subheading') return block(node, scope) ?? []
    if (node.content.size === 0) return []
    const meant = node.attrs.level === 4 ? 4 : 3
    last = Math.min(meant, last + 1)
    const mark = scope.marked && last !== meant ? { [markAttributes.level]: meant } : {}
    return h(`h${last}`, { dir: ownDirection(node, scope), ...mark }, inline(node, scope))
  })
}

function flow(parent: Node, scope: Scope): Element[] {
  return parent.children.flatMap(child => block(child, scope) ?? [])
}

function block(node: Node, scope: Scope): Element | null {
  switch (node.type.name) {
    case 'paragraph':
      return node.content.size === 0 ? null : h('p', { dir: ownDirection(node, scope) }, inline(node, scope))
    case 'bulletList':
      return h('ul', { dir: ownDirection(node, scope) }, items(node, within(node, scope)))
    case 'orderedList':
      return h('ol', { start: startOf(node), dir: ownDirection(node, scope) }, items(node, within(node, scope)))
    case 'taskList': {
      const mark = scope.marked ? { className: ['tasks'], [markAttributes.tasks]: '' } : {}
      return h('ul', { dir: ownDirection(node, scope), ...mark }, tasks(node, within(node, scope)))
    }
    case 'table':
      return table(node, cell => itemContent(cell, scope), scope)
    case 'prosAndCons':
      return prosAndCons(node, side => h('ul', { dir: ownDirection(side, scope) }, items(side, within(side, scope))), scope)
    case 'rating':
      return ratingBlock(node, scope)
    case 'facts':
      return factsBlock(scope)
    case 'gallery':
      return gallery(
        node,
        node.children.flatMap(image => figure(pictureOf(image), 'gallery', scope) ?? []),
        scope,
      )
    case 'embed':
      return card(node, scope)
    case 'blockquote':
      return quote(node, flow(node, within(node, scope)), ownDirection(node, scope))
    case 'callout':
      return callout(node, flow(node, within(node, scope)), scope, ownDirection(node, scope))
    case 'spoiler':
      return spoiler(node, flow(node, within(node, scope)), scope, ownDirection(node, scope))
    case 'codeBlock':
      return h('pre', h('code', { className: codeClass(node.attrs.language) }, node.textContent))
    case 'image':
      return figure(pictureOf(node), 'text', scope)
    case 'horizontalRule':
      return h('hr')
    default:
      return null
  }
}

/** What is written the other way than what it stands in says so. */
export function ownDirection(node: Node, { direction: around }: Scope): Direction | null {
  const direction = blockDirection(node)
  return direction === around ? null : direction
}

/** The scope of what stands in a block that says how it is written. */
function within(node: Node, scope: Scope): Scope {
  const direction = ownDirection(node, scope)
  return direction ? { ...scope, direction } : scope
}

function items(list: Node, scope: Scope): Element[] {
  return list.children.map(item => h('li', { dir: ownDirection(item, scope) }, itemContent(item, within(item, scope))))
}

function tasks(list: Node, scope: Scope): Element[] {
  return list.children.map(item => {
    const done = item.attrs.checked === true
    const sign = done ? '☑' : '☐'
    const dir = ownDirection(item, scope)
    const content = itemContent(item, within(item, scope))
    if (!scope.marked) return h('li', { dir }, `${sign} `, content)
    const label = h('span', { className: [marks.label], role: 'img', ariaLabel: done ? scope.words.done : scope.words.notDone }, sign)
    return h('li', { dir, [markAttributes.checked]: String(done) }, label, ' ', content)
  })
}

// A list item that is one paragraph, alone or over a list, needs no `p`.
function itemContent(item: Node, scope: Scope): ElementContent[] {
  const [first, ...rest] = item.children
  if (!first) return []
  const tight = first.type.name === 'paragraph' && rest.every(node => listNames.has(node.type.name))
  return tight ? [...inline(first, scope), ...rest.flatMap(node => block(node, scope) ?? [])] : flow(item, scope)
}

function startOf(list: Node): number | null {
  const start: unknown = list.attrs.start
  return typeof start === 'number' && Number.isSafeInteger(start) && start !== 1 ? start : null
}

function codeClass(language: unknown): string[] {
  return typeof language === 'string' && codeLanguage.test(language) ? [`language-${language}`] : []
}
