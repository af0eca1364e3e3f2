import type { Node } from 'prosemirror-model'
import { parseSection } from '../../../shared/document/section.ts'
import type { Fragment } from '../page.ts'

/** What a book offers to people who read it in one way or another. */
export interface Accessibility {
  readonly pictures: boolean
  /** Every picture that says something is described. */
  readonly described: boolean
  /** Some pictures may move: GIF. */
  readonly mayMove: boolean
  readonly tables: boolean
}

export function accessibilityOf(chapters: readonly Fragment[]): Accessibility {
  let pictures = false
  let described = true
  let mayMove = false
  let tables = false
  const see = (asset: string, alt: string, decorative: boolean) => {
    pictures = true
    if (!decorative && !alt.trim()) described = false
    if (asset.endsWith('.gif')) mayMove = true
  }
  const visit = (node: Node) => {
    if (node.type.name === 'table') tables = true
    if (node.type.name === 'image') see(String(node.attrs.asset), String(node.attrs.alt), node.attrs.decorative === true)
  }
  for (const { article } of chapters) {
    const { cover } = article.header
    if (cover) see(cover.asset, cover.alt, false)
    for (const section of article.sections) parseSection(section).descendants(visit)
  }
  return { pictures, described, mayMove, tables }
}

/** The `meta` elements of a package that say it (EPUB Accessibility 1.1; the words of schema.org), as pairs of property and value. */
export function accessibilityMetadata({ pictures, described, mayMove, tables }: Accessibility): [string, string][] {
  const features = ['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability']
  if (pictures && described) features.push('alternativeText')
  return [
    ['schema:accessMode', 'textual'],
    ...(pictures ? ([['schema:accessMode', 'visual']] satisfies [string, string][]) : []),
    ['schema:accessModeSufficient', pictures && !described ? 'textual,visual' : 'textual'],
    ...features.map((feature): [string, string] => ['schema:accessibilityFeature', feature]),
    ['schema:accessibilityHazard', mayMove ? 'unknown' : 'none'],
    ['schema:accessibilitySummary', summary({ pictures, described, mayMove, tables })],
  ]
}

function summary({ pictures, described, tables }: Accessibility): string {
  return [
    'Text that flows and can be enlarged, with a table of contents, headings in their order, footnotes with links back, and languages marked.',
    pictures
      ? described
        ? 'All pictures that carry meaning are described.'
        : 'Some pictures are not described.'
      : 'There are no pictures.',
    ...(tables ? ['Tables name the headings of their columns and rows.'] : []),
  ].join(' ')
}
