import { expect, test } from 'vitest'
import { callsOf, temporaryLibrary } from '../temporaryLibrary.ts'

test('titles come as columns, newest first, a line each whatever is in them, without the trash', () => {
  const call = callsOf(temporaryLibrary())
  expect(call('article:titles')).toEqual({ ids: '', titles: '', statuses: '' })
  const add = (header: { title?: string; status?: 'published' }) => call('article:add', { header, sections: [], lists: [] }).id
  const first = add({ title: 'One\nline\ttoo\u2028many' })
  const untitled = add({})
  const gone = add({ title: 'Gone' })
  const last = add({ title: 'x'.repeat(1000), status: 'published' })
  call('article:trash', { ids: [gone] })
  expect(call('article:titles')).toEqual({
    ids: [last, untitled, first].join('\n'),
    titles: `${'x'.repeat(300)}\n\nOne line too many`,
    statuses: 'published\ndraft\ndraft',
  })
})
