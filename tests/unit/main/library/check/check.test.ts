import { rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assetPath } from '../../../../../src/main/library/assets/assetPath.ts'
import { firstSectionRow } from '../../../../../src/main/library/search/searchIndex.ts'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import { callsOf, closing, section, temporaryLibrary } from '../temporaryLibrary.ts'

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

function setUp() {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const image = call('asset:add', { name: 'cover.gif', bytes: pixel })
  const picture = { type: 'image', attrs: { asset: image.id, alt: 'A street', width: 1, height: 1 } }
  const light = section('Painted on.', 'Light')
  const sections = [section('A street.'), { ...light, content: [...light.content, picture] }]
  const { id } = call('article:add', { header: { title: 'Caligari' }, sections, lists: [] })
  return { library, call, id, image, light, opening: sections[0] ?? light }
}

test('a healthy library has no problems, for a reader beside the writer too', () => {
  const { library, call } = setUp()
  const healthy = { articles: 1, sections: 2, assets: 1, problems: [] }
  expect(call('library:check')).toEqual(healthy)
  expect(callsOf(closing(openLibrary(library.folder, { mode: 'read' })))('library:check')).toEqual(healthy)
})

test('a text that is not what was saved is named by its place', () => {
  const { library, call } = setUp()
  library.db.exec("UPDATE body SET json = replace(json, 'Painted', 'Printed')")
  expect(call('library:check').problems).toEqual(['The text of the section “Light” of “Caligari” is damaged: it is not what was saved.'])
})

test('a text that is missing is named, and so is one of an earlier version', () => {
  const { library, call, id, light, opening } = setUp()
  call('article:save', {
    id,
    baseVersion: 1,
    header: {},
    order: [opening.id, light.id],
    sections: [section('Other.', 'Light')].map(one => ({ ...one, id: light.id })),
  })
  library.db.exec("UPDATE body SET json = replace(json, 'Painted', 'Printed')")
  library.db.pragma('foreign_keys = OFF')
  library.db.exec("DELETE FROM body WHERE text = 'A street.'")
  expect(call('library:check').problems).toEqual([
    'A row of “section” points to a row of “body” that is not there.',
    'A row of “article_body” points to a row of “body” that is not there.',
    'The text of an earlier version of “Caligari” is damaged: it is not what was saved.',
    'The text of the opening of “Caligari” is missing.',
  ])
})

test('a damaged body that is saved again is whole again', () => {
  const { library, call } = setUp()
  library.db.exec("UPDATE body SET json = replace(json, 'street', 'ruin') WHERE text = 'A street.'")
  expect(call('library:check').problems).toHaveLength(1)
  call('article:add', { header: { title: 'Same text' }, sections: [section('A street.')], lists: [] })
  expect(call('library:check').problems).toEqual([])
})

test('images that are missing, damaged or unknown are named with the article that shows them', () => {
  const { library, call, image } = setUp()
  writeFileSync(assetPath(library.folder, image.id), 'damaged')
  expect(call('library:check').problems).toEqual([
    'The image “cover.gif” is damaged: its file is not what was stored, and “Caligari” shows it.',
  ])
  rmSync(assetPath(library.folder, image.id))
  expect(call('library:check').problems).toEqual(['The image “cover.gif” is missing from the “assets” folder, and “Caligari” shows it.'])
  library.db.exec('DELETE FROM asset')
  expect(call('library:check').problems).toEqual(['“Caligari” shows an image that is not in the library.'])
})

test('a search index that lacks something, or is damaged, is found out', () => {
  const { library, call } = setUp()
  library.db.exec(`DELETE FROM search WHERE rowid = (SELECT key + ${firstSectionRow} FROM section LIMIT 1)`)
  expect(call('library:check').problems).toEqual(['“Caligari” is not found by the search in full.'])
  library.db.unsafeMode(true)
  library.db.exec("UPDATE search_data SET block = x'00112233' WHERE id > 10")
  expect(call('library:check').problems[0]).toMatch(/^(?:The library’s file is damaged|A part of the library’s file)/u)
})
