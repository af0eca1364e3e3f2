import type { Node } from 'prosemirror-model'
import { linkedArticle } from '../../../shared/document/links.ts'
import { pageHref } from '../href.ts'
import type { Scope } from '../scope.ts'

/** What every part of one text needs to know while it is written. `notes` are the footnotes called for so far. */
export interface TextScope {
  readonly scope: Scope
  readonly notes: string[]
}

/** The text of a block: a footnote is its number in brackets, and a link is followed by where it leads, unless it says so itself. */
export function textInline(block: Node, text: TextScope): string {
  let made = ''
  block.forEach((node, _, index) => {
    if (node.isText) made += node.text ?? ''
    else if (node.type.name === 'hardBreak') made += '\n'
    else if (node.type.name === 'footnote') {
      const number = text.notes.push('')
      text.notes[number - 1] = textInline(node, text)
      made += `[${number}]`
    }
    made += addressAfter(node, block.maybeChild(index + 1), block, text)
  })
  return made
}

function addressAfter(node: Node, next: Node | null, block: Node, { scope }: TextScope): string {
  const link = node.marks.find(mark => mark.type.name === 'link')
  if (!link || next?.marks.some(mark => mark.eq(link))) return ''
  const href = String(link.attrs.href)
  const target = linkedArticle(href)
  const address = target === null ? pageHref(href) : scope.page.links(target)
  if (address === null || !/^(?:https?:|mailto:)/iu.test(address)) return ''
  const shown = address.replace(/^mailto:/iu, '')
  const says = block.children.filter(child => link.isInSet(child.marks)).some(child => child.text?.includes(shown))
  return says ? '' : ` (${shown})`
}
