import type { Node } from 'prosemirror-model'
import { calloutKind } from '../../../shared/document/attributes.ts'
import { hasText } from '../cleanText.ts'
import { factWords, ratingWords } from '../reviewWords.ts'
import { hung } from './columns.ts'
import { textInline, type TextScope } from './textInline.ts'
import { textTable } from './textTable.ts'

/** Blocks as plain text, each by itself; an empty one is nothing. */
export function textBlocks(nodes: readonly Node[], text: TextScope): string[] {
  return nodes.map(node => block(node, text)).filter(hasText)
}

function block(node: Node, text: TextScope): string {
  switch (node.type.name) {
    case 'bulletList':
      return list(node, () => '- ', text)
    case 'orderedList':
      return list(node, index => `${Number(node.attrs.start) + index}. `, text)
    case 'taskList':
      return list(node, (_, item) => (item.attrs.checked === true ? '[x] ' : '[ ] '), text)
    case 'blockquote': {
      const by = String(node.attrs.attribution)
      return set([...textBlocks(node.children, text), by && `— ${by}`].filter(Boolean).join('\n\n'), '    ')
    }
    case 'callout':
      return `${text.scope.words.callouts[calloutKind.parse(node.attrs.kind)].toUpperCase()}\n${set(flow(node, text), '    ')}`
    case 'spoiler':
      return `${String(node.attrs.summary) || text.scope.words.spoiler}\n${set(flow(node, text), '    ')}`
    case 'table':
      return textTable(node, cell => flow(cell, text))
    case 'codeBlock':
      return set(node.textContent, '    ')
    case 'image':
      return image(node)
    case 'gallery':
      return [...textBlocks(node.children, text), String(node.attrs.caption)].filter(Boolean).join('\n\n')
    case 'embed':
      return [node.attrs.title, node.attrs.url].map(String).filter(Boolean).join('\n')
    case 'prosAndCons':
      return node.children
        .map(side => `${text.scope.words[side.type.name === 'pros' ? 'pros' : 'cons']}\n${list(side, () => '- ', text)}`)
        .join('\n\n')
    case 'rating':
      return ratingWords(text.scope)
    case 'facts':
      return factWords(text.scope)
    case 'horizontalRule':
      return '* * *'
    default:
      return node.isTextblock ? textInline(node, text) : ''
  }
}

function flow(parent: Node, text: TextScope): string {
  return textBlocks(parent.children, text).join('\n\n')
}

/** Items one under the other, with a line between them where one has several blocks. */
function list(node: Node, sign: (index: number, item: Node) => string, text: TextScope): string {
  const loose = node.children.some(item => item.children.some((child, index) => index > 0 && !child.type.name.endsWith('List')))
  const items = node.children.map((item, index) => hung(sign(index, item), textBlocks(item.children, text).join(loose ? '\n\n' : '\n')))
  return items.join(loose ? '\n\n' : '\n')
}

function image({ attrs }: Node): string {
  const said = attrs.decorative === true ? '' : String(attrs.alt)
  return [said && `[${said}]`, [attrs.caption, attrs.credit].filter(Boolean).join(' ')].filter(Boolean).join('\n')
}

function set(text: string, room: string): string {
  return text.replaceAll(/^(?=.)/gmu, room)
}
