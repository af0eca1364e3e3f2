import { expect, it } from 'vitest'
import { emptyHeader } from '../../../../src/shared/model/article.ts'
import { askedFields, caretSign, filledIn, knownFields } from '../../../../src/shared/snippets/fields.ts'

const paragraph = (...texts: string[]) => ({ type: 'paragraph', content: texts.map(text => ({ type: 'text', text })) })
const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('{{Who}} and {{ where }}')] }] }

it('asks for the fields that the article does not say, each once, in their order', () => {
  expect(askedFields([paragraph('{{Title}}: {{who}} {{where}} {{cursor}} {{}} {not one}'), list])).toEqual(['who', 'where', 'Who'])
})

it('fills in what is known and what was asked for, and leaves nothing of the rest', () => {
  const header = { ...emptyHeader, title: 'The General', author: 'Ann' }
  const values = { ...knownFields(header, 'today'), who: 'Keaton' }
  expect(filledIn([paragraph('{{title}} by {{author}}, {{ DATE }}{{cursor}}', '{{subject}}'), list], values)).toEqual([
    paragraph(`The General by Ann, today${caretSign}`),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Keaton and ')] }] },
  ])
})

it('puts values in as they are, whatever signs they hold', () => {
  expect(filledIn([paragraph('{{a}}')], { a: '$& {{b}}' })).toEqual([paragraph('$& {{b}}')])
})
