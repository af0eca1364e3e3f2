import { expect, it } from 'vitest'
import { documentSchema as schema } from '../../../../../src/shared/document/schema.ts'
import { blockWords } from '../../../../../src/renderer/editor/spelling/textRuns.ts'

const { nodes } = schema

it('reads words through formats, leaves code out, and keeps their places behind footnotes', () => {
  const french = schema.marks.language.create({ tag: 'fr' })
  const block = nodes.paragraph.create(null, [
    schema.text('won'),
    schema.text('derful ', [schema.marks.bold.create()]),
    schema.text('codd', [schema.marks.code.create()]),
    nodes.footnote.create(null, [schema.text('a note')]),
    schema.text(' after '),
    schema.text('mot ', [french]),
    schema.text('mot', [french, schema.marks.italic.create()]),
  ])
  const found = blockWords(block)
  expect(found.map(({ word, language }) => [word, language])).toEqual([
    ['wonderful', null],
    ['after', null],
    ['mot', 'fr'],
    ['mot', 'fr'],
  ])
  expect(found.map(({ word, at }) => block.textBetween(at, at + word.length))).toEqual(found.map(({ word }) => word))
  expect(blockWords(block)).toBe(found)
})
