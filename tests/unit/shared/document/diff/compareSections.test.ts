import * as fc from 'fast-check'
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import type { BlockChange } from '../../../../../src/shared/document/diff/blocks.ts'
import type { InlinePart } from '../../../../../src/shared/document/diff/inline.ts'
import { compareSections, type SectionComparison } from '../../../../../src/shared/document/diff/sections.ts'
import { compareWords } from '../../../../../src/shared/document/diff/words.ts'
import { documentSchema } from '../../../../../src/shared/document/schema.ts'
import { parseSection } from '../../../../../src/shared/document/section.ts'
import type { Section } from '../../../../../src/shared/model/article.ts'
import { assetId, sectionId } from '../../../../../src/shared/model/ids.ts'
import { arbitrarySections } from '../../../../support/arbitraryDocument.ts'

const asset = assetId.parse(`${'a'.repeat(64)}.png`)
const otherAsset = assetId.parse(`${'b'.repeat(64)}.png`)

type Side = 'before' | 'after'
const missingOn = { before: 'added', after: 'removed' } as const

/** The inline content that the parts tell of one version. */
function inlineOf(parts: readonly InlinePart[], side: Side): Fragment {
  const nodes = parts
    .filter(part => part.change !== missingOn[side])
    .flatMap(part => {
      const marks: readonly Mark[] = side === 'before' ? part.was : part.marks
      if (part.note) return [part.note.mark(marks)]
      return part.text.split(/(\n)/u).flatMap(text => {
        if (text === '') return []
        return text === '\n' ? documentSchema.nodes.hardBreak.create(null, null, marks) : documentSchema.text(text, marks)
      })
    })
  return Fragment.fromArray(nodes)
}

/** The block that a comparison tells of one version, from its parts alone wherever it has some. */
function blockOf(block: BlockChange, side: Side): Node[] {
  const node = side === 'before' ? block.old : block.node
  if (!node || block.change === missingOn[side]) return []
  if (block.children) return [node.copy(Fragment.fromArray(block.children.flatMap(child => blockOf(child, side))))]
  if (!block.parts) return [node]
  // Code has its line breaks in its text.
  if (node.type.spec.code) {
    const text = block.parts
      .filter(part => part.change !== missingOn[side])
      .map(part => part.text)
      .join('')
    return [node.copy(text ? Fragment.from(documentSchema.text(text)) : Fragment.empty)]
  }
  return [node.copy(Fragment.fromArray(joinText(inlineOf(block.parts, side))))]
}

function joinText(fragment: Fragment): Node[] {
  const nodes: Node[] = []
  fragment.forEach(node => {
    const last = nodes.at(-1)
    if (last?.isText && node.isText && last.sameMarkup(node))
      nodes[nodes.length - 1] = documentSchema.text(`${last.text}${node.text}`, node.marks)
    else nodes.push(node)
  })
  return nodes
}

function sectionsOf(comparison: readonly SectionComparison[], side: Side): { id: string; content: unknown }[] {
  const place = (each: SectionComparison) => (side === 'before' ? each.was : each.at)
  return comparison
    .filter(each => place(each) !== null)
    .toSorted((a, b) => (place(a) ?? 0) - (place(b) ?? 0))
    .map(each => ({ id: each.id, content: Fragment.fromArray(each.blocks.flatMap(block => blockOf(block, side))).toJSON() }))
}

function plain(sections: readonly Section[]) {
  return sections.map(section => ({ id: section.id, content: parseSection(section).content.toJSON() as unknown }))
}

/** Two versions with sections in common: some the same, some changed, some moved, added or removed. */
const versions = fc
  .tuple(arbitrarySections([asset, otherAsset]), arbitrarySections([asset, otherAsset]), fc.infiniteStream(fc.nat({ max: 5 })))
  .map(([before, other, choices]) => {
    const choose = () => choices.next().value ?? 0
    const kept = before.filter(() => choose() > 0)
    const changed = kept.map((section): Section => {
      const content = section.content.flatMap(block => {
        const choice = choose()
        return choice === 0 ? [] : choice === 1 ? [block, { type: 'paragraph', content: [{ type: 'text', text: 'A new one.' }] }] : [block]
      })
      const theirs = other[choose()]
      const mixed = theirs && choose() < 2 ? [...content.slice(0, 2), ...theirs.content.slice(1)] : content
      const valid = { ...section, kind: 'section' as const, content: mixed.length > 1 ? mixed : [...mixed, { type: 'paragraph' }] }
      try {
        parseSection(valid)
        return valid
      } catch {
        return section
      }
    })
    const after = choose() > 3 ? changed.toReversed() : changed
    return { before, after: [...after.slice(0, choose()), ...other.slice(0, choose()), ...after.slice(5)] }
  })

test('the parts that a comparison keeps and adds are the newer version, those that it keeps and removes the older', () => {
  fc.assert(
    fc.property(versions, ({ before, after }) => {
      const comparison = compareSections(before, after)
      expect(sectionsOf(comparison, 'after')).toEqual(plain(after))
      expect(sectionsOf(comparison, 'before')).toEqual(plain(before))
    }),
    { numRuns: 60 },
  )
})

test('a version compared with itself differs in nothing', () => {
  fc.assert(
    fc.property(arbitrarySections([asset]), sections => {
      for (const section of compareSections(sections, sections)) {
        expect(section).toMatchObject({ change: 'same', moved: false, renamed: false })
        expect(section.blocks.every(block => block.change === 'same')).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

test('words are compared in any script, and no letter is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), (before, after) => {
      const changes = compareWords(before, after)
      const side = (missing: string) =>
        changes
          .filter(part => part.change !== missing)
          .map(part => part.text)
          .join('')
      expect([side('added'), side('removed')]).toEqual([before, after])
    }),
  )
  expect(compareWords('무성 영화는 말이 없다', '무성 영화는 소리가 없다')).toEqual([
    { change: 'same', text: '무성 영화는 ' },
    { change: 'removed', text: '말이' },
    { change: 'added', text: '소리가' },
    { change: 'same', text: ' 없다' },
  ])
  expect(
    compareWords('彼は静かに笑う', '彼は大声で笑う')
      .filter(part => part.change === 'same')
      .map(part => part.text),
  ).toEqual(['彼は', '笑う'])
  expect(compareWords('a 👩‍👩‍👧 b', 'a 👩‍👩‍👦 b').filter(part => part.change !== 'same')).toEqual([
    { change: 'removed', text: '👩‍👩‍👧' },
    { change: 'added', text: '👩‍👩‍👦' },
  ])
})

const id = (n: number) => sectionId.parse(`0199a000-0000-7000-8000-00000000000${n}`)
const text = (words: string, mark?: string) => ({ type: 'text', text: words, ...(mark ? { marks: [{ type: mark }] } : {}) })
const headed = (n: number, heading: string, ...content: unknown[]): Section => ({
  id: id(n),
  kind: 'section',
  content: [{ type: 'sectionHeading', content: [text(heading)] }, ...content],
})
const image = (alt: string) => ({ type: 'image', attrs: { asset, alt, width: 1, height: 1 } })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })

test('sections are matched by their ids: added, removed, moved, renamed, changed', () => {
  const before = [
    headed(1, 'One', paragraph(text('a'))),
    headed(2, 'Two', paragraph(text('b'))),
    headed(3, 'Three', paragraph(text('c'))),
    headed(4, 'Four', paragraph(text('d'))),
  ]
  const after = [
    headed(4, 'Four', paragraph(text('d'))),
    headed(1, 'First', paragraph(text('a'))),
    headed(3, 'Three', paragraph(text('changed'))),
    headed(5, 'Five', paragraph(text('e'))),
  ]
  const found = compareSections(before, after).map(({ heading, change, moved, renamed }) => ({ heading, change, moved, renamed }))
  expect(found).toEqual([
    { heading: 'Four', change: 'same', moved: true, renamed: false },
    { heading: 'First', change: 'changed', moved: false, renamed: true },
    { heading: 'Two', change: 'removed', moved: false, renamed: false },
    { heading: 'Three', change: 'changed', moved: false, renamed: false },
    { heading: 'Five', change: 'added', moved: false, renamed: false },
  ])
})

test('a mark that came or went is noted where the words are the same; an image whose description changed is one image', () => {
  const before = [headed(1, 'One', paragraph(text('A plain word.')), image('old'))]
  const after = [headed(1, 'One', paragraph(text('A '), text('plain', 'bold'), text(' word.')), image('new'))]
  const [section] = compareSections(before, after)
  const [, words, picture] = section?.blocks ?? []
  expect(words?.parts?.map(({ change, text: said, marks, was }) => [change, said, marks.length, was.length])).toEqual([
    ['same', 'A ', 0, 0],
    ['restyled', 'plain', 1, 0],
    ['same', ' word.', 0, 0],
  ])
  expect([picture?.change, picture?.old?.attrs.alt, picture?.node?.attrs.alt]).toEqual(['changed', 'old', 'new'])
})

test('a rewritten paragraph is paired with what it was, and a new one beside it is new', () => {
  const before = [headed(1, 'One', paragraph(text('The train leaves the station at dawn.')), paragraph(text('Nobody waves.')))]
  const after = [
    headed(
      1,
      'One',
      paragraph(text('Something else entirely came first.')),
      paragraph(text('The train leaves the city at dawn.')),
      paragraph(text('Nobody waves.')),
    ),
  ]
  const blocks = compareSections(before, after)[0]?.blocks.map(block => [block.change, block.was, block.at])
  expect(blocks).toEqual([
    ['same', 0, 0],
    ['added', null, 1],
    ['changed', 1, 2],
    ['same', 2, 3],
  ])
})
