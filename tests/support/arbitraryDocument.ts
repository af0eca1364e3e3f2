import { hasText } from '../../src/main/render/cleanText.ts'
import * as fc from 'fast-check'
import { Fragment, type Node } from 'prosemirror-model'
import { calloutKinds, imageSizes, ratingLooks } from '../../src/shared/document/attributes.ts'
import { writeFocus } from '../../src/shared/document/focus.ts'
import { documentSchema } from '../../src/shared/document/schema.ts'
import { sectionJson } from '../../src/shared/document/section.ts'
import { sectionId, type AssetId } from '../../src/shared/model/ids.ts'
import type { Section, SectionKind } from '../../src/shared/model/article.ts'

const nodes = documentSchema.nodes
const marks = documentSchema.marks

const characters = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...'abcdefghijklmnoprstuwABCDEFGHIJ'.split('')) },
  { weight: 6, arbitrary: fc.constantFrom(...'<>&"\'`#*_[](){}|\\/-–—.,:;!?=+~^%$@§©'.split('')) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('é', 'ß', 'ş', 'İ', '한', '글', '日', '本', 'ن', 'ש', '👩‍👩‍👧', '🎬', '\u00a0', '\u200d', '\u202e', 'e\u0301'),
  },
  { weight: 1, arbitrary: fc.constantFrom('</script>', '<!--', ']]>', '&amp;', '&#x3C;', '# ', '1. ', '<p>') },
)

/** A word: no white space of HTML's in it. */
const word = fc.array(characters, { minLength: 1, maxLength: 8 }).map(parts => parts.join('').replaceAll(/\s/gu, '') || 'x')

/** Text as HTML can tell it: single spaces, none at the ends. */
export const line = fc.array(word, { minLength: 1, maxLength: 8 }).map(words => words.join(' '))
export const lineOrNothing = fc.oneof(fc.constant(''), line)

const href = fc.constantFrom(
  'https://example.org/',
  'http://example.org/a?b=c&d=e#f',
  'mailto:jane@example.org',
  '#top',
  'deckle:0199a000-0000-7000-8000-000000000001',
)

const markSet = fc
  .record({
    link: fc.option(href, { freq: 6 }),
    tag: fc.option(fc.constantFrom('ko', 'tr', 'pt-BR', 'ar'), { freq: 9 }),
    names: fc.subarray(['highlight', 'bold', 'italic', 'underline', 'strike', 'superscript', 'code'] as const, { maxLength: 2 }),
  })
  .map(({ link, tag, names }) => [
    ...(link === null ? [] : [marks.link.create({ href: link })]),
    ...(tag === null ? [] : [marks.language.create({ tag })]),
    ...names.map(name => marks[name].create()),
  ])

const run = fc.tuple(line, markSet, fc.boolean(), fc.nat({ max: 9 }))
const manyRuns = fc.array(run, { minLength: 1, maxLength: 5 })
type Run = [string, Node['marks'][number][], boolean, number]

/** Inline content: runs of text with marks, with spaces, line breaks and footnotes between. */
export const inline: fc.Arbitrary<Node[]> = fc
  .tuple(manyRuns, fc.option(manyRuns, { freq: 3 }), fc.nat({ max: 4 }))
  .map(([text, note, at]) => {
    const made = written(text)
    if (note) made.splice(Math.min(made.length, at + 1), 0, nodes.footnote.create(null, written(note)))
    return made
  })

/** Runs as the content of a text block. */
function written(runs: readonly Run[]): Node[] {
  const made: Node[] = []
  runs.forEach(([text, set, space, breaks], index) => {
    const sorted = set.reduce<Node['marks']>((all, mark) => mark.addToSet(all), [])
    const broken = index > 0 && breaks === 0
    if (broken) made.push(nodes.hardBreak.create(null, null, sorted))
    made.push(documentSchema.text(index > 0 && space && !broken ? ` ${text}` : text, sorted))
  })
  return made
}

const paragraph = inline.map(content => nodes.paragraph.create(null, content))
const codeBlock = fc
  .record({ language: fc.option(fc.constantFrom('js', 'c++', 'html')), lines: fc.array(lineOrNothing, { minLength: 1, maxLength: 4 }) })
  .map(({ language, lines }) => nodes.codeBlock.create({ language }, lines.join('\n') ? documentSchema.text(lines.join('\n  ')) : null))

function image(assets: readonly AssetId[]): fc.Arbitrary<Node> {
  return fc
    .record({
      asset: fc.constantFrom(...assets),
      alt: lineOrNothing,
      decorative: fc.boolean(),
      caption: lineOrNothing,
      credit: lineOrNothing,
      size: fc.constantFrom(...imageSizes, 'text', 'text'),
      focus: fc
        .option(fc.tuple(fc.nat(100), fc.nat(100)), { nil: null, freq: 3 })
        .map(at => (at ? writeFocus({ x: at[0], y: at[1] }) : '')),
    })
    .map(fields => nodes.image.create({ ...fields, alt: fields.decorative ? '' : fields.alt, width: 1, height: 1 }))
}

/** What may stand in lists and quotes, nested up to `depth`. */
function flow(assets: readonly AssetId[], depth: number): fc.Arbitrary<Node> {
  const leaves = [
    { weight: 6, arbitrary: paragraph },
    { weight: 1, arbitrary: codeBlock },
    ...(assets.length ? [{ weight: 1, arbitrary: image(assets) }] : []),
  ]
  if (depth === 0) return fc.oneof(...leaves)
  const inner = flow(assets, depth - 1)
  const inners = fc.array(inner, { minLength: 1, maxLength: 3 })
  const item = fc
    .tuple(fc.option(paragraph, { freq: 12 }), fc.array(inner, { maxLength: 2 }))
    .map(([first, rest]) =>
      nodes.listItem.create(null, [
        first ?? nodes.paragraph.create(),
        ...(first ? rest : rest.filter(node => node.type.name !== 'paragraph')),
      ]),
    )
  const items = fc.array(item, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    ...leaves,
    { weight: 1, arbitrary: items.map(children => nodes.bulletList.create(null, children)) },
    {
      weight: 1,
      arbitrary: fc.tuple(items, fc.infiniteStream(fc.boolean())).map(([children, ticks]) =>
        nodes.taskList.create(
          null,
          children.map(each => nodes.taskItem.create({ checked: ticks.next().value ?? false }, each.content)),
        ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(items, fc.integer({ min: 0, max: 40 })).map(([children, start]) => nodes.orderedList.create({ start }, children)),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(inners, lineOrNothing).map(([children, attribution]) => nodes.blockquote.create({ attribution }, children)),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(inners, fc.constantFrom(...calloutKinds)).map(([children, kind]) => nodes.callout.create({ kind }, children)),
    },
    { weight: 1, arbitrary: fc.tuple(inners, lineOrNothing).map(([children, summary]) => nodes.spoiler.create({ summary }, children)) },
  )
}

/** A table of up to three rows and columns, some of whose cells head a row or a column, some of which are empty. */
function table(assets: readonly AssetId[]): fc.Arbitrary<Node> {
  const cell = fc.record({
    content: fc.oneof(fc.constant([nodes.paragraph.create()]), fc.array(flow(assets, 1), { minLength: 1, maxLength: 2 })),
    heads: fc.boolean(),
    align: fc.constantFrom(null, 'center', 'end'),
    colwidth: fc.constantFrom(null, [120]),
  })
  return fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), lineOrNothing).chain(([rows, columns, caption]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }).map(cells =>
      nodes.table.create(
        { caption },
        cells.map(row =>
          nodes.tableRow.create(
            null,
            row.map(({ content, heads, align, colwidth }) =>
              (heads ? nodes.tableHeader : nodes.tableCell).create({ align, colwidth }, content),
            ),
          ),
        ),
      ),
    ),
  )
}

/** A card: whole, without a title, or with an address that is none yet. */
function card(assets: readonly AssetId[]): fc.Arbitrary<Node> {
  return (
    fc
      .record({
        url: fc.constantFrom('', 'https://example.org/watch?v=1&t=2', 'http://example.org/', 'not an address'),
        title: lineOrNothing,
        site: fc.constantFrom('', 'example.org'),
        asset: fc.constantFrom('', ...assets),
      })
      // Without an address and a title there is nothing that a page could show of it.
      .map(fields => nodes.embed.create(fields.url || fields.title ? fields : null))
  )
}

/** Two to three points on each side, some of them empty. */
function prosAndCons(assets: readonly AssetId[]): fc.Arbitrary<Node> {
  const point = fc
    .tuple(fc.option(paragraph, { freq: 8 }), fc.array(flow(assets, 1), { maxLength: 1 }))
    .map(([first, rest]) =>
      nodes.listItem.create(null, [first ?? nodes.paragraph.create(), ...rest.filter(node => first || node.type.name !== 'paragraph')]),
    )
  const points = fc.array(point, { minLength: 1, maxLength: 3 })
  return fc
    .tuple(points, points)
    .map(([pros, cons]) => nodes.prosAndCons.create(null, [nodes.pros.create(null, pros), nodes.cons.create(null, cons)]))
}

function blocks(assets: readonly AssetId[], media: boolean): fc.Arbitrary<Node[]> {
  const block = fc.oneof(
    { weight: 8, arbitrary: flow(assets, 2) },
    { weight: 1, arbitrary: fc.constant(nodes.horizontalRule.create()) },
    { weight: 1, arbitrary: table(assets) },
    { weight: 1, arbitrary: prosAndCons(assets) },
    { weight: 1, arbitrary: fc.constantFrom(...ratingLooks).map(look => nodes.rating.create({ look })) },
    { weight: 1, arbitrary: fc.constant(nodes.facts.create()) },
    ...(media ? [{ weight: 1, arbitrary: card(assets) }] : []),
    ...(media && assets.length
      ? [
          {
            weight: 1,
            arbitrary: fc
              .tuple(fc.array(image(assets), { minLength: 1, maxLength: 3 }), lineOrNothing)
              .map(([images, caption]) => nodes.gallery.create({ caption }, images)),
          },
        ]
      : []),
    {
      weight: 2,
      arbitrary: fc.tuple(inline, fc.constantFrom(3, 4)).map(([content, level]) => nodes.subheading.create({ level }, content)),
    },
  )
  return fc.array(block, { minLength: 1, maxLength: 6 })
}

/** A heading in which nothing can be seen is none on a page. */
const heading = inline.filter(content => hasText(content.map(node => node.textContent).join('')))

function section(kind: SectionKind, assets: readonly AssetId[], media: boolean): fc.Arbitrary<Section> {
  return fc.tuple(fc.uuid({ version: 7 }), heading, blocks(assets, media)).map(([id, words, content]) => {
    const head = kind === 'opening' ? [] : [nodes.sectionHeading.create(null, words)]
    const node = nodes.section.create({ id: sectionId.parse(id), kind }, Fragment.fromArray([...head, ...content]))
    node.check()
    return sectionJson(node)
  })
}

/** The sections of an article: any document of the grammar, with its text as HTML can tell it. `assets` are the images to draw from; `media` adds galleries and cards, which HTML alone tells whole. */
export function arbitrarySections(assets: readonly AssetId[] = [], media = false): fc.Arbitrary<Section[]> {
  return fc
    .record({
      opening: section('opening', assets, media),
      middle: fc.array(section('section', assets, media), { maxLength: 3 }),
      verdict: fc.option(section('verdict', assets, media)),
    })
    .map(({ opening, middle, verdict }) => [opening, ...middle, ...(verdict ? [verdict] : [])])
}
