import { describe, expect, it } from 'vitest'
import { checkArticle } from '../../../../src/shared/checklist/checkArticle.ts'
import { documentOf } from '../../../../src/shared/document/section.ts'
import { emptyHeader, type ArticleHeader, type Section } from '../../../../src/shared/model/article.ts'
import { sectionOf } from '../../renderer/editor/support/articles.ts'

const sound: ArticleHeader = { ...emptyHeader, title: 'A title', standfirst: 'What it comes to.' }
const there = '01911111-0000-7000-8000-000000000001'
const gone = '01911111-0000-7000-8000-000000000002'
const asset = `${'0'.repeat(64)}.png`
const paragraph = (text: string, marks: readonly object[] = []) => ({ type: 'paragraph', content: [{ type: 'text', text, marks }] })
const head = (level: number, text: string) => ({ type: 'subheading', attrs: { level }, content: [{ type: 'text', text }] })
const link = (id: string) => [{ type: 'link', attrs: { href: `deckle:${id}` } }]

/** What is found, and the text at its place. */
function found(sections: readonly Section[], header = sound) {
  const doc = documentOf(sections)
  return checkArticle(header, doc, id => id === there).map(({ kind, place }) => [
    kind,
    place && doc.textBetween(place.from, place.to, ' ', ' '),
  ])
}
const opening = (...content: readonly object[]): Section => ({ ...sectionOf(1, null), content: [...content] })

describe('what is to be looked at before publishing', () => {
  it('is nothing in a whole article', () => {
    const whole = [
      opening(paragraph('Text.', link(there)), { type: 'image', attrs: { asset, alt: 'A bridge' } }),
      { ...sectionOf(2, 'One'), content: [...sectionOf(2, 'One').content, head(3, 'A'), head(4, 'B'), paragraph('Text.')] },
      { ...sectionOf(3, 'Two'), content: [...sectionOf(3, 'Two').content, { type: 'image', attrs: { asset, decorative: true } }] },
    ]
    expect(found(whole)).toEqual([])
  })

  it('is what the header lacks', () => {
    const header = { ...sound, title: ' ', standfirst: '', rating: { value: 4, best: 5, worst: 1 } }
    expect(found([opening(paragraph('Text.'))], header)).toEqual([
      ['title', null],
      ['standfirst', null],
      ['subject', null],
    ])
  })

  it('is TK, a dead link, an image nobody described and a spoiler without a label, each at its place', () => {
    const text = opening(
      paragraph('He is TK years old, TK.'),
      paragraph('the other review', link(gone)),
      { type: 'image', attrs: { asset } },
      { type: 'spoiler', content: [paragraph('He dies.')] },
    )
    expect(found([text])).toEqual([
      ['unfinished', 'TK'],
      ['unfinished', 'TK'],
      ['link', 'the other review'],
      ['image', ' '],
      ['spoiler', 'He dies.'],
    ])
  })

  it('shows the words around each TK, and the picture that nobody described', () => {
    const long =
      'It was in the spring of that year, or so they all say, that the TK came to the station and stopped, for good this time, at last.'
    const doc = documentOf([opening(paragraph(long), paragraph('TK'), { type: 'image', attrs: { asset } })])
    expect(checkArticle(sound, doc, () => true).map(({ passage, asset: picture }) => passage ?? picture)).toEqual([
      { before: '…or so they all say, that the ', marked: 'TK', behind: ' came to the station and stopped, for good this…' },
      { before: '', marked: 'TK', behind: '' },
      asset,
    ])
  })

  it('is an empty section, one without a heading, a skipped level and too long a stretch', () => {
    const long = paragraph('word '.repeat(1500).trim())
    const two = { ...sectionOf(2, 'Two'), content: [...sectionOf(2, 'Two').content, head(4, 'Deep'), long, long, long] }
    expect(found([opening({ type: 'paragraph' }), two, sectionOf(3, '', 'Text.'), sectionOf(4, 'Four', '')])).toEqual([
      ['empty', ''],
      ['level', 'Deep'],
      ['stretch', 'Deep'],
      ['empty', ''],
      ['empty', 'Four'],
    ])
  })
})
