import { expect, test } from 'vitest'
import { inEnglish } from '../../../../src/shared/words/say.ts'
import { outline, pictured, read } from '../../../support/importOutline.ts'

const p = 'A paragraph of some length, so that there is a text around what is looked at here, and it ends with a full stop.'

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length ? { marks: marks.map(type => ({ type })) } : {}),
})

test('Markdown images carry caption and credit in their title', () => {
  const reading = read(`# T\n\n${p}\n\n![A dot](a.png "The yard at night. | Jane Doe")\n`, 'markdown')
  expect(reading.images.map(pictured)).toEqual([
    { key: 'import:0', src: 'a.png', alt: 'A dot', caption: 'The yard at night.', credit: 'Jane Doe', place: 'the opening' },
  ])
})

test('footnotes of Markdown stand where they are called for, and none of them is called for by itself', () => {
  const reading = read(
    `# T\n\n${p}[^a]\n\n## Conclusion\n\n${p}[^b]\n\n[^a]: A *note*.\n\n    On two lines.\n[^b]: See[^b] again.\n`,
    'markdown',
  )
  const notes = reading.sections.map(({ blocks }) => blocks.map(block => block.lastChild?.toJSON() as unknown))
  expect(notes).toEqual([
    [
      {
        type: 'footnote',
        content: [text('A '), text('note', 'italic'), text('.'), { type: 'hardBreak' }, text('On two lines.')],
      },
    ],
    [{ type: 'footnote', content: [text('See[2] again.')] }],
  ])
  expect(reading.warnings.all().map(inEnglish)).toEqual(['Footnotes became numbers in brackets, and their texts a list at the end.'])
})

test('an alert of GitHub is a callout', () => {
  const reading = read(`# T\n\n${p}\n\n> [!WARNING]\n> Long.\n>\n> Very.\n`, 'markdown')
  expect(outline(reading)[0]?.blocks).toEqual([p, '!warning: Long. / Very.'])
})
