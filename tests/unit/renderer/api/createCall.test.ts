import { expect, it } from 'vitest'
import { createCall } from '../../../../src/renderer/api/createCall.ts'

it('hands on the name and the input, and gives back the value', async () => {
  const sent: unknown[] = []
  const call = createCall(async (name, input) => {
    sent.push([name, input])
    return { ok: true, value: { id: 'x' } }
  })
  expect(await call('list:create', { name: 'News' })).toEqual({ id: 'x' })
  await call('library:overview')
  expect(sent).toEqual([
    ['list:create', { name: 'News' }],
    ['library:overview', undefined],
  ])
})

it('throws what main refused, with its code, sentence and details', async () => {
  const call = createCall(async () => ({ ok: false, error: { code: 'conflict', message: 'Changed elsewhere.', details: { copyId: 'y' } } }))
  await expect(call('library:overview')).rejects.toMatchObject({
    name: 'AppError',
    code: 'conflict',
    message: 'Changed elsewhere.',
    details: { copyId: 'y' },
  })
})
