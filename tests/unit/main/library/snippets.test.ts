import { expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import { snippetId } from '../../../../src/shared/model/snippet.ts'
import { callsOf, temporaryLibrary } from './temporaryLibrary.ts'

const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Seen at {{place}}.' }] }]
const id = snippetId.parse(uuid())

test('snippets are kept, changed and deleted', () => {
  const call = callsOf(temporaryLibrary())
  call('snippet:save', { id, name: 'Seen', content })
  call('snippet:save', { id: snippetId.parse(uuid()), name: 'Also', content })
  call('snippet:save', { id, name: 'Where seen', content })
  expect(call('snippet:list').map(({ name }) => name)).toEqual(['Also', 'Where seen'])
  call('snippet:delete', { id })
  expect(call('snippet:list')).toMatchObject([{ name: 'Also', content }])
  expect(call('library:check').problems).toEqual([])
})

test('what can’t stand in a section is no snippet, and one that was damaged is named', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  expect(() => call('snippet:save', { id, name: 'Bad', content: [{ type: 'listItem' }] })).toThrow(/not whole/u)
  call('snippet:save', { id, name: 'Seen', content })
  library.db.prepare("UPDATE snippet SET content = '{'").run()
  expect(call('snippet:list')).toEqual([])
  expect(call('library:check').problems).toEqual([expect.stringContaining('The snippet “Seen” can’t be read.')])
})
