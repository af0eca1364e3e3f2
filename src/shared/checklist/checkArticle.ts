import type { Node } from 'prosemirror-model'
import { blockText, holdsText } from '../document/blockText.ts'
import { linkedArticle } from '../document/links.ts'
import { headingOf } from '../document/section.ts'
import { countWords, plainText } from '../document/text.ts'
import { findUnfinished } from '../document/unfinished.ts'
import type { ArticleHeader } from '../model/article.ts'
import type { ArticleId } from '../model/ids.ts'
import { say, type Said } from '../words/say.ts'
import { passageAround, type Passage } from './passageAround.ts'

const findingKinds = [
  'title',
  'standfirst',
  'subject',
  'cover',
  'unfinished',
  'image',
  'link',
  'spoiler',
  'empty',
  'level',
  'stretch',
] as const
export type FindingKind = (typeof findingKinds)[number]

/**
 * Something to look at before an article is published. `place` is where it stands in the document, null where it is a matter of the
 * header. What is alike in many places is told apart by the words around it (`passage`), or by the picture that it is about (`asset`).
 */
export type Finding = Readonly<{
  kind: FindingKind
  said: Said
  place: Readonly<{ from: number; to: number }> | null
  passage?: Passage
  asset?: string
}>

/** What is to be looked at in one article, each with the heading of its section. */
export type ArticleFindings = Readonly<{
  id: ArticleId
  title: string
  findings: readonly (Finding & Readonly<{ section: string | null }>)[]
}>

/** Whether an article is not exported with it, unless somebody says so. */
export function stopsPublication({ kind }: Pick<Finding, 'kind'>): boolean {
  return kind === 'unfinished'
}

/** So many words without a heading among them tire a reader. */
const longestStretch = 2000

/** All that is to be looked at, in reading order. `exists` says whether an article of the library is there to be linked to. */
export function checkArticle(header: ArticleHeader, doc: Node, exists: (articleId: string) => boolean): Finding[] {
  const findings: Finding[] = headerFindings(header)
  doc.forEach((section, at) => {
    findings.push(...shapeFindings(section, at))
    section.descendants((node, offset) => {
      findings.push(...nodeFindings(node, at + 1 + offset, exists))
      return true
    })
  })
  return findings
}

function headerFindings({ title, standfirst, subject, rating, cover }: ArticleHeader): Finding[] {
  const findings: Finding[] = []
  const add = (kind: FindingKind, said: Said, asset?: string) => findings.push({ kind, said, place: null, ...(asset ? { asset } : {}) })
  if (title.trim() === '') add('title', say('The article has no title.'))
  if (standfirst.trim() === '') add('standfirst', say('There is no standfirst: it is what lists, feeds and search engines show.'))
  if (rating && !subject?.name.trim()) add('subject', say('There is a rating, and nothing says what it is of.'))
  if (cover && cover.alt.trim() === '') add('cover', say('The cover has no description for those who can’t see it.'), cover.asset)
  return findings
}

function shapeFindings(section: Node, at: number): Finding[] {
  const findings: Finding[] = []
  const heading = headingOf(section)
  const start = { from: at + 1, to: at + 1 + (heading?.nodeSize ?? 0) }
  const name = heading ? plainText(heading).trim() : ''
  let [words, others, level, stretch, stretchAt, told] = [0, 0, 2, 0, start, false]
  section.forEach((block, offset) => {
    if (block === heading) return
    if (block.type.name === 'subheading') {
      const place = { from: at + 1 + offset, to: at + 1 + offset + block.nodeSize }
      const next = Number(block.attrs.level)
      if (next > level + 1)
        findings.push({ kind: 'level', said: say('“{heading}” skips a level of headings.', { heading: plainText(block) }), place })
      ;[level, stretch, stretchAt, told] = [next, 0, place, false]
      return
    }
    const count = countWords(plainText(block))
    words += count
    stretch += count
    if (count === 0 && !(block.isTextblock && block.content.size === 0)) others += 1
    if (stretch > longestStretch && !told) {
      told = true
      findings.push({ kind: 'stretch', said: say('More than 2,000 words follow without a subheading.'), place: stretchAt })
    }
  })
  if (words === 0 && others === 0) {
    const said = !heading
      ? say('The opening is empty.')
      : name
        ? say('The section “{name}” is empty.', { name })
        : say('A section without a heading is empty.')
    findings.push({ kind: 'empty', said, place: start })
  } else if (heading && name === '') findings.push({ kind: 'empty', said: say('A section has no heading.'), place: start })
  return findings
}

function nodeFindings(node: Node, at: number, exists: (articleId: string) => boolean): Finding[] {
  const place = { from: at, to: at + node.nodeSize }
  if (node.type.name === 'image' && !node.attrs.decorative && String(node.attrs.alt).trim() === '')
    return [
      {
        kind: 'image',
        said: say('An image has no description, and is not marked as decorative.'),
        place,
        ...(typeof node.attrs.asset === 'string' ? { asset: node.attrs.asset } : {}),
      },
    ]
  if (node.type.name === 'spoiler' && String(node.attrs.summary).trim() === '')
    return [{ kind: 'spoiler', said: say('A spoiler does not say what it gives away.'), place }]
  if (node.isText) {
    const href = node.marks.find(mark => mark.type.name === 'link')?.attrs.href
    const linked = typeof href === 'string' ? linkedArticle(href) : null
    return linked === null || exists(linked)
      ? []
      : [{ kind: 'link', said: say('The link “{text}” leads to no article.', { text: node.text ?? '' }), place }]
  }
  return holdsText(node) ? unfinishedIn(node, at) : []
}

function unfinishedIn(block: Node, at: number): Finding[] {
  const text = blockText(block)
  const findings: Finding[] = []
  for (let found = findUnfinished(text, 0); found; found = findUnfinished(text, found.at + found.length)) {
    const from = at + 1 + found.at
    findings.push({
      kind: 'unfinished',
      said: say('Something is still to be written: TK.'),
      place: { from, to: from + found.length },
      passage: passageAround(text, found.at, found.at + found.length),
    })
  }
  return findings
}

/** What the section is headed in which a place of a document stands: null in an opening, and where it has no heading. */
export function sectionAt(doc: Node, at: number): string | null {
  const resolved = doc.resolve(Math.min(at, doc.content.size))
  const section = resolved.depth > 0 ? resolved.node(1) : resolved.nodeAfter
  const heading = section && headingOf(section)
  return heading ? plainText(heading).trim() || null : null
}
