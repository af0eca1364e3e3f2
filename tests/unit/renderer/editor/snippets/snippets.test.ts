import { AllSelection, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { insertSnippet } from '../../../../../src/renderer/editor/snippets/insertSnippet.ts'
import { snippetOf, wholeSnippet } from '../../../../../src/renderer/editor/snippets/snippetOf.ts'
import { documentSchema as schema } from '../../../../../src/shared/document/schema.ts'
import { caretSign } from '../../../../../src/shared/snippets/fields.ts'

const { nodes } = schema
const paragraph = (text: string) => nodes.paragraph.create(null, text === '' ? null : schema.text(text))
const image = nodes.image.create({ asset: 'a', alt: 'An image' })
const doc = nodes.doc.create(null, [
  nodes.section.create({ id: 'a', kind: 'opening' }, [paragraph('One two three.'), image, paragraph('Four.')]),
  nodes.section.create({ id: 'b' }, [nodes.sectionHeading.create(null, schema.text('Five')), paragraph('Six.')]),
])

function stateAt(from: number, to = from): EditorState {
  const start = EditorState.create({ doc })
  return start.apply(start.tr.setSelection(TextSelection.create(doc, from, to)))
}

function after(state: EditorState, content: readonly Record<string, unknown>[]): EditorState {
  let next = state
  expect(insertSnippet(content)(state, (tr: Transaction) => void (next = state.apply(tr)))).toBe(true)
  next.doc.check()
  return next
}

it('makes words of a block a paragraph of their own, and puts them in within another', () => {
  const content = snippetOf(stateAt(6, 9))
  expect(content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'two' }] }])
  const next = after(stateAt(2), content ?? [])
  expect(next.doc.firstChild?.firstChild?.textContent).toBe('twoOne two three.')
})

it('makes several blocks blocks: headings of sections become subheadings, and pictures are left out', () => {
  const content = snippetOf(stateAt(6, doc.content.size - 2))
  expect(content?.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'subheading', 'paragraph'])
  const next = after(stateAt(doc.content.size - 2), content ?? [])
  expect(next.doc.childCount).toBe(2)
  expect(next.doc.lastChild?.textContent).toBe('FiveSix.two three.Four.FiveSix.')
})

it('makes blocks of all that there is, sections or not', () => {
  const start = EditorState.create({ doc })
  const content = snippetOf(start.apply(start.tr.setSelection(new AllSelection(doc))))
  expect(content?.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'subheading', 'paragraph'])
})

it('reads back what it was made of', () => {
  const content = [paragraph('One {{two}}.'), nodes.blockquote.create(null, paragraph('Three'))].map(each => each.toJSON())
  const only = nodes.section.create(
    { id: 'a', kind: 'opening' },
    content.map(each => schema.nodeFromJSON(each)),
  )
  expect(wholeSnippet(EditorState.create({ doc: nodes.doc.create(null, only) }))).toEqual(content)
})

it('leaves the caret where the snippet says, without its sign', () => {
  const next = after(stateAt(2), [{ type: 'paragraph', content: [{ type: 'text', text: `a ${caretSign} b ` }] }])
  expect(next.doc.firstChild?.firstChild?.textContent).toBe('a  b One two three.')
  expect(next.selection.from).toBe(4)
})

it('is nothing where nothing is selected', () => {
  expect(snippetOf(stateAt(3))).toBeNull()
})
