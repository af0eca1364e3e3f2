import { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { findMarkers, markerText, placePictures } from '../../../../../src/renderer/editor/images/pictureMarkers.ts'
import { documentSchema as schema } from '../../../../../src/shared/document/schema.ts'
import { assetId } from '../../../../../src/shared/model/ids.ts'

const { nodes, marks } = schema
const at = (name: string) => `https://example.org/${name}`
const marker = (name: string, alt: string, caption = '') =>
  schema.text(markerText(at(name), alt, caption), [marks.link.create({ href: at(name) })])
const asset = (letter: string) => ({
  id: assetId.parse(`${letter.repeat(64)}.png`),
  type: 'image/png' as const,
  width: 4,
  height: 3,
  size: 9,
  name: '',
})
const doc = nodes.doc.create(null, [
  nodes.section.create({ id: 'a', kind: 'opening' }, [
    nodes.paragraph.create(null, [marker('a.png', 'A hill', 'In June · seen twice')]),
    nodes.paragraph.create(null, [schema.text('Before '), marker('b.png', ''), schema.text(' after '), marker('c.png', 'No')]),
    nodes.blockquote.create(null, nodes.paragraph.create(null, marker('a.png', ''))),
    nodes.paragraph.create(null, schema.text('a link', [marks.link.create({ href: at('d.png') })])),
  ]),
])

it('says of a picture what was said of it where it came from', () => {
  expect(findMarkers(doc).map(({ url, alt, caption }) => [url, alt, caption])).toEqual([
    [at('a.png'), 'A hill', 'In June · seen twice'],
    [at('b.png'), '', ''],
    [at('c.png'), 'No', ''],
    [at('a.png'), '', ''],
  ])
})

it('puts pictures where the links stood, those within words behind their block, and leaves links of pictures that were not had', () => {
  const state = EditorState.create({ doc })
  const tr = placePictures(
    state,
    new Map([
      [at('a.png'), asset('a')],
      [at('b.png'), asset('b')],
    ]),
  )
  tr?.doc.check()
  const section = tr?.doc.firstChild
  expect(section?.children.map(block => [block.type.name, block.attrs.alt ?? block.textContent])).toEqual([
    ['image', 'A hill'],
    ['paragraph', `Before  after ${markerText(at('c.png'), 'No', '')}`],
    ['image', ''],
    ['blockquote', ''],
    ['paragraph', 'a link'],
  ])
  expect([section?.child(0).attrs.caption, section?.child(3).firstChild?.type.name]).toEqual(['In June · seen twice', 'image'])
  expect(placePictures(state, new Map())).toBeNull()
})
