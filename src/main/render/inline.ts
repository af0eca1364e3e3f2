import type { ElementContent } from 'hast'
import { h } from './elements.ts'
import type { Mark, Node } from 'prosemirror-model'
import { linkedArticle } from '../../shared/document/links.ts'
import { markAttributes } from '../../shared/document/marks.ts'
import { pageHref } from './href.ts'
import { languageOf } from './language.ts'
import { markElements, unlinkedNote } from './markElements.ts'
import { noteReference } from './noteReference.ts'
import { outwardRel } from './outward.ts'
import type { Scope } from './scope.ts'

const tags: Readonly<Record<string, string>> = { ...markElements, code: 'code' }

/** The text of a block, its marks nested as the document's grammar orders them. */
export function inline(block: Node, scope: Scope): ElementContent[] {
  return nest(block.children.map(unlinkedNote), 0, scope)
}

function nest(nodes: readonly Node[], depth: number, scope: Scope): ElementContent[] {
  const made: ElementContent[] = []
  for (let i = 0; i < nodes.length;) {
    const node = nodes[i]
    if (!node) break
    const mark = node.marks[depth]
    if (!mark) {
      made.push(leaf(node, scope))
      i += 1
      continue
    }
    let end = i + 1
    for (; end < nodes.length; end += 1) if (!nodes[end]?.marks[depth]?.eq(mark)) break
    made.push(...wrapped(mark, nest(nodes.slice(i, end), depth + 1, scope), scope))
    i = end
  }
  return made
}

function leaf(node: Node, scope: Scope): ElementContent {
  if (node.isText) return { type: 'text', value: node.text ?? '' }
  return node.type.name === 'footnote' ? noteReference(node, scope) : h('br')
}

function wrapped(mark: Mark, children: ElementContent[], scope: Scope): ElementContent[] {
  if (mark.type.name === 'link') return link(String(mark.attrs.href), children, scope)
  if (mark.type.name === 'language') return [h('span', languageAttributes(String(mark.attrs.tag)), children)]
  const tag = tags[mark.type.name]
  return tag === undefined ? children : [h(tag, children)]
}

function link(href: string, children: ElementContent[], scope: Scope): ElementContent[] {
  const target = linkedArticle(href)
  if (target === null) {
    const url = pageHref(href)
    return url === null ? children : [h('a', { href: url, rel: outwardRel(url, scope) }, children)]
  }
  const url = scope.page.links(target)
  const mark = scope.marked ? { [markAttributes.article]: target } : {}
  if (url !== null) return [h('a', { href: url, ...mark }, children)]
  return scope.marked ? [h('span', mark, children)] : children
}

function languageAttributes(tag: string): { lang: string; dir: string } {
  const language = languageOf(tag)
  return { lang: language.tag, dir: language.direction }
}
