import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSection, sectionJson } from '../../../../src/shared/document/section.ts'
import type { Section } from '../../../../src/shared/model/article.ts'
import { editText, sectionTexts, withEdits, type TextEdit } from '../../../../src/shared/replace/sectionTexts.ts'
import { expandReplacement, findPattern } from '../../../../src/shared/replace/findPattern.ts'

const id = '01900000-0000-7000-8000-000000000001' as Section['id']
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map(type => ({ type })) } : {}),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', ...(content.length > 0 ? { content } : {}) })
const node = (...content: object[]) => parseSection({ id, kind: 'section', content })
const edited = (content: object[], number: number, ...edits: TextEdit[]) =>
  sectionJson(withEdits(node(...content), at => (at === number ? edits : []))).content

test('texts come in reading order: headings, blocks within blocks, breaks as lines, captions', () => {
  const asset = `${'a'.repeat(64)}.png`
  const section = node(
    { type: 'sectionHeading', content: [text('The '), text('line', 'italic')] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('one'), { type: 'hardBreak' }, text('two'))] }] },
    { type: 'image', attrs: { asset, caption: 'A still', credit: 'Jane', alt: 'A bridge' } },
  )
  expect(sectionTexts(section)).toEqual([
    { part: 'heading', text: 'The line' },
    { part: 'text', text: 'one\ntwo' },
    { part: 'text', text: 'A still' },
    { part: 'text', text: 'Jane' },
    { part: 'text', text: 'A bridge' },
  ])
})

test('footnotes, attributions and summaries are texts of their own, and no edit changes what stands around a footnote', () => {
  const note = (words: string) => ({ type: 'footnote', content: [text(words)] })
  const content = [
    paragraph(text('one '), note('two'), text(' three one'), note('one')),
    {
      type: 'spoiler',
      attrs: { summary: 'one' },
      content: [{ type: 'blockquote', attrs: { attribution: 'one' }, content: [paragraph(text('one'))] }],
    },
  ]
  const section = node(...content)
  const all = sectionTexts(section).map(each => each.text.replaceAll('\ufffc', '_'))
  expect(all).toEqual(['one _____ three one_____', 'two', 'one', 'one', 'one', 'one'])
  const replaced = withEdits(section, number =>
    [...(sectionTexts(section)[number]?.text.matchAll(/one/gu) ?? [])].map(match => ({
      from: match.index,
      to: match.index + 3,
      text: 'first',
    })),
  )
  replaced.check()
  expect(sectionJson(replaced).content).toEqual([
    paragraph(text('first '), note('two'), text(' three first'), note('first')),
    {
      type: 'spoiler',
      attrs: { summary: 'first' },
      content: [{ type: 'blockquote', attrs: { attribution: 'first' }, content: [paragraph(text('first'))] }],
    },
  ])
})

test('a replaced word keeps the marks of the first letter that changes, and what stays keeps its own', () => {
  const bold = [paragraph(text('New '), text('York', 'bold'), text(' and back'))]
  expect(edited(bold, 0, { from: 0, to: 8, text: 'New Amsterdam' })).toEqual([
    paragraph(text('New '), text('Amsterdam', 'bold'), text(' and back')),
  ])
  const ending = [paragraph(text('a '), text('film', 'italic'), text('s by'))]
  expect(edited(ending, 0, { from: 2, to: 7, text: 'movies' })).toEqual([paragraph(text('a '), text('movie', 'italic'), text('s by'))])
  expect(edited([paragraph(text('colour', 'bold'), text('ful'))], 0, { from: 0, to: 6, text: 'color' })).toEqual([
    paragraph(text('color', 'bold'), text('ful')),
  ])
})

test('words that only come in between look like those before them; a text that goes away leaves its block', () => {
  expect(edited([paragraph(text('ab', 'bold'), text('cd'))], 0, { from: 0, to: 4, text: 'abxcd' })).toEqual([
    paragraph(text('abx', 'bold'), text('cd')),
  ])
  expect(edited([paragraph(text('gone', 'bold'))], 0, { from: 0, to: 4, text: '' })).toEqual([paragraph()])
})

test('a line in a replacement is a break in text and a line in code', () => {
  expect(edited([paragraph(text('a b'))], 0, { from: 1, to: 2, text: '\n' })).toEqual([
    paragraph(text('a'), { type: 'hardBreak' }, text('b')),
  ])
  const code = { type: 'codeBlock', attrs: { language: null }, content: [text('a b')] }
  expect(edited([code], 0, { from: 1, to: 2, text: '\n' })).toEqual([{ ...code, content: [text('a\nb')] }])
})

test('no character is cut in two where marks meet', () => {
  expect(edited([paragraph(text('x'), text('😀', 'bold'))], 0, { from: 1, to: 3, text: '😁' })).toEqual([
    paragraph(text('x'), text('😁', 'bold')),
  ])
})

const piece = fc.record({
  words: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 8 }).filter(words => !words.includes('\n')),
  bold: fc.boolean(),
})

test('edits of a marked text say what they say of the plain one, and touch no mark outside of them', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }),
      fc.nat(40),
      fc.nat(10),
      fc.string({ maxLength: 8 }),
      (pieces, at, length, given) => {
        const replacement = given.replaceAll('\n', '')
        const section = node(paragraph(...pieces.map(({ words, bold }) => (bold ? text(words, 'bold') : text(words)))))
        const before = sectionTexts(section)[0]?.text ?? ''
        const from = Math.min(at, before.length)
        const to = Math.min(from + length, before.length)
        const after = withEdits(section, () => [{ from, to, text: replacement }])
        after.check()
        expect(sectionTexts(after)[0]?.text).toBe(editText(before, [{ from, to, text: replacement }]))
        const [was, is] = [section.firstChild, after.firstChild]
        expect(is?.content.cut(0, from).toJSON()).toEqual(was?.content.cut(0, from).toJSON())
        expect(is?.content.cut(from + replacement.length).toJSON()).toEqual(was?.content.cut(to).toJSON())
      },
    ),
  )
})

const plain = { matchCase: false, wholeWord: false, regex: false }
const finds = (query: Partial<Parameters<typeof findPattern>[0]>, words: string) =>
  [...words.matchAll(findPattern({ ...plain, text: '', ...query }))].map(match => match[0])

test('signs stand for themselves, case and whole words as asked, and a character of Chinese or Korean text as its script has it', () => {
  expect(finds({ text: '(a-b) / [c].' }, '(A-B) / [c]. x')).toEqual(['(A-B) / [c].'])
  expect(finds({ text: 'film', matchCase: true }, 'Film film')).toEqual(['film'])
  expect(finds({ text: 'film', wholeWord: true }, 'films film Film_ film’s')).toEqual(['film', 'film'])
  expect(finds({ text: '電影', wholeWord: true }, '看電影了')).toEqual(['電影'])
  expect(finds({ text: '영화', wholeWord: true }, '독립영화 영화')).toEqual(['영화'])
  expect(finds({ text: 'a|b', wholeWord: true, regex: true }, 'a ab b')).toEqual(['a', 'b'])
})

test('an expression that is none is refused with a sentence, and none can break out of the whole word', () => {
  for (const wrong of ['(', 'a)|(b', '[', '\\p{Nope}'])
    expect(() => findPattern({ ...plain, text: wrong, regex: true, wholeWord: true })).toThrow(/not a regular expression/u)
})

test('groups are put in by number and by name', () => {
  const match = { groups: ['ab', 'a', 'b'], named: { first: 'a' } }
  expect(expandReplacement('$2$1 $& $<first> $$1 $9 $12 $<none>', true, match)).toBe('ba ab a $1 $9 a2 $<none>')
  expect(expandReplacement('$1', false, match)).toBe('$1')
})
