import type { Node } from 'prosemirror-model'
import { articleId, type ArticleId } from '../model/ids.ts'
import { blockText, holdsText, noCharacter } from './blockText.ts'
import { linkedArticle, safeHref } from './links.ts'

/** A link in a section: its words, and the text of the block that they stand in, from `from` up to `to`. */
export type SectionLink = Readonly<{ href: string; block: string; from: number; to: number }>

/** The links of a section in reading order. Words that bear one link in a row are one, whatever else marks them. */
export function sectionLinks(section: Node): SectionLink[] {
  const links: SectionLink[] = []
  section.descendants(block => {
    if (!holdsText(block)) return true
    const text = blockText(block)
    let open: { href: string; from: number; to: number } | null = null
    const close = () => {
      if (open) links.push({ ...open, block: text })
      open = null
    }
    block.forEach((child, offset) => {
      const mark = child.marks.find(each => each.type.name === 'link')
      const href = mark ? String(mark.attrs.href) : null
      if (open && open.href !== href) close()
      if (href !== null) open = { href, from: open?.from ?? offset, to: offset + child.nodeSize }
    })
    close()
    // Its footnotes have links of their own.
    return true
  })
  return links
}

/** Where a link leads: to an article of the library (`target`), elsewhere, or, if it is malformed, nowhere. */
export function destinationOf(href: string): { target: ArticleId | null; malformed: boolean } {
  const id = linkedArticle(href)
  if (id === null) return { target: null, malformed: safeHref(href) !== href || !isAddress(href) }
  const read = articleId.safeParse(id)
  return { target: read.success ? read.data : null, malformed: !read.success }
}

/** A host is a name with a dot in it, `localhost`, or numbers in brackets (RFC 3986, 3.2.2). */
const web = /^https?:\/\/(?:[^\s/?#@]*@)?(?:localhost|\[[0-9a-f:.]+\]|[^\s/?#:@.]+(?:\.[^\s/?#:@.]+)+\.?)(?::\d{1,5})?(?:[/?#]\S*)?$/iu
const mail = /^mailto:[^\s@?]+@[^\s@?]+(?:\?\S*)?$/iu

function isAddress(href: string): boolean {
  if (/^https?:/iu.test(href)) return web.test(href)
  return /^mailto:/iu.test(href) ? mail.test(href) : true
}

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })
/** More than anyone reads around a link. */
const longest = 260

/** The sentence around a link, cut where it is long, with the link's words between U+E000 and U+E001. */
export function linkPassage({ block, from, to }: SectionLink): string {
  const text = block.replaceAll(/[\s\ue000\ue001]/gu, ' ')
  let [start, end] = [from, to]
  for (const { index, segment } of sentences.segment(text)) {
    if (index <= from) start = index
    if (index < to) end = index + segment.length
  }
  const shown = Math.max(longest, to - from)
  const first = Math.max(start, Math.min(from - 80, end - shown))
  const last = Math.min(end, first + shown)
  const before = text.slice(first, from).trimStart()
  const after = text.slice(to, last).trimEnd()
  return `${first > start ? '…' : ''}${before}\ue000${text.slice(from, to)}\ue001${after}${last < end ? '…' : ''}`
    .replaceAll(noCharacter, '')
    .replaceAll(/ +/gu, ' ')
}
