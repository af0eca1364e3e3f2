import type { Mark, Node } from 'prosemirror-model'
import { linkedArticle } from '../../../shared/document/links.ts'
import type { Feature } from '../../../shared/formats/features.ts'

/** What a node of the document is and says, as far as a format may have no place for it. A mark counts where it begins. */
export function featuresOfNode(node: Node, before: Node | null): Feature[] {
  const begun = node.isInline ? node.marks.filter(mark => !before?.marks.some(other => other.eq(mark))) : []
  return [...(ofNode[node.type.name]?.(node) ?? []), ...begun.map(ofMark)]
}

const marks: Readonly<Record<string, Feature>> = {
  language: 'language',
  highlight: 'highlight',
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strike',
  subscript: 'subscript',
  superscript: 'superscript',
  code: 'code',
}

function ofMark(mark: Mark): Feature {
  return marks[mark.type.name] ?? (linkedArticle(String(mark.attrs.href)) === null ? 'link' : 'articleLink')
}

const ofNode: Readonly<Record<string, (node: Node) => Feature[]>> = {
  subheading: () => ['subheading'],
  orderedList: ({ attrs }) => (attrs.start === 1 ? [] : ['orderedListStart']),
  taskList: () => ['taskList'],
  blockquote: ({ attrs }) => (attrs.attribution ? ['attribution'] : []),
  callout: () => ['callout'],
  spoiler: () => ['spoiler'],
  codeBlock: ({ attrs }) => ['codeBlock', ...(attrs.language ? (['codeLanguage'] as const) : [])],
  horizontalRule: () => ['rule'],
  prosAndCons: () => ['prosAndCons'],
  rating: () => ['ratingBlock'],
  facts: () => ['factsBlock'],
  footnote: () => ['footnote'],
  image: ({ attrs }) => [
    'image',
    ...(attrs.alt ? (['alt'] as const) : []),
    ...(attrs.caption ? (['caption'] as const) : []),
    ...(attrs.credit ? (['credit'] as const) : []),
    ...(attrs.size === 'wide' || attrs.size === 'full' ? (['imageWider'] as const) : []),
    ...(attrs.focus ? (['imageFocus'] as const) : []),
  ],
  table: featuresOfTable,
}

/** What its cells say counts once for the table. */
function featuresOfTable(table: Node): Feature[] {
  const cells = table.children.flatMap(row => row.children)
  const found: Feature[] = ['table']
  if (table.attrs.caption) found.push('tableCaption')
  if (cells.some(cell => cell.type.name === 'tableHeader')) found.push('tableHead')
  if (cells.some(({ attrs }) => attrs.colspan > 1 || attrs.rowspan > 1)) found.push('mergedCells')
  if (cells.some(({ attrs }) => attrs.align !== null)) found.push('cellAlign')
  if (cells.some(({ attrs }) => attrs.colwidth !== null)) found.push('columnWidths')
  return found
}
