import { describe, expect, it } from 'vitest'
import { countsOf, outlineOf } from '../../../../../src/renderer/editor/session/outlineOf.ts'
import { documentOf, summarise } from '../../../../../src/shared/document/section.ts'
import { sectionIdOf, sectionOf, threeSections } from '../support/articles.ts'
import { caretAt, stateOf } from '../support/states.ts'

const asset = `${'0'.repeat(64)}.png`
const image = (attrs: object) => ({ type: 'image', attrs: { asset, ...attrs } })

const head = (level: number, text: string) => ({ type: 'subheading', attrs: { level }, content: [{ type: 'text', text }] })
const wordy = (count: number) => ({ type: 'paragraph', content: [{ type: 'text', text: 'word '.repeat(count).trim() }] })

describe('the outline', () => {
  it('names each section and counts its words without its heading, as the library does', () => {
    const doc = documentOf([sectionOf(1, null, 'One two', 'three — 네 단어'), sectionOf(2, 'A heading', '日本語を書く')])
    expect(outlineOf(doc).map(({ heading, words }) => ({ heading, words }))).toEqual(
      doc.children.map(section => ({ heading: summarise(section).heading, words: summarise(section).words })),
    )
    expect(outlineOf(doc)[0]).toEqual({
      id: sectionIdOf(1),
      kind: 'opening',
      heading: null,
      words: 5,
      subheadings: [],
      isEmpty: false,
      problem: null,
    })
  })

  it('tells of images that nobody has described, wherever they stand', () => {
    const quote = { type: 'blockquote', content: [image({}), { type: 'paragraph' }] }
    const opening = {
      ...sectionOf(1, null),
      content: [image({ alt: ' ' }), image({ alt: 'A bridge' }), image({ decorative: true }), quote],
    }
    const second = { ...sectionOf(2, 'One'), content: [...sectionOf(2, 'One').content, image({})] }
    expect(outlineOf(documentOf([opening, second])).map(entry => entry.problem)).toEqual([
      '2 images without a description',
      'Image without a description',
    ])
  })

  it('has every subheading with the words beneath it, and tells of a level that is skipped and of too long a stretch', () => {
    const one = { ...sectionOf(1, null), content: [wordy(2), head(3, 'Sound'), wordy(3), head(4, 'Score'), wordy(4)] }
    const two = { ...sectionOf(2, 'One'), content: [...sectionOf(2, 'One').content, head(4, 'Too deep'), wordy(2001)] }
    const three = { ...sectionOf(3, 'Two'), content: [...sectionOf(3, 'Two').content, { type: 'paragraph' }] }
    expect(
      outlineOf(documentOf([one, two, three])).map(({ subheadings, isEmpty, problem }) => ({ subheadings, isEmpty, problem })),
    ).toEqual([
      {
        subheadings: [
          { level: 3, text: 'Sound', words: 3 },
          { level: 4, text: 'Score', words: 4 },
        ],
        isEmpty: false,
        problem: null,
      },
      {
        subheadings: [{ level: 4, text: 'Too deep', words: 2001 }],
        isEmpty: false,
        problem: 'Over 2,000 words without a subheading · A level of headings is skipped',
      },
      { subheadings: [], isEmpty: true, problem: null },
    ])
  })

  it('keeps the very same entry for a section that did not change', () => {
    const state = caretAt(stateOf(), 'gamma')
    const typed = state.apply(state.tr.insertText('more '))
    const [before, after] = [outlineOf(state.doc), outlineOf(typed.doc)]
    expect(before.map((entry, i) => entry === after[i])).toEqual([true, false, true])
  })

  it('adds up', () => {
    expect(countsOf(outlineOf(documentOf(threeSections())))).toEqual({ words: 6, minutes: 1 })
  })
})
