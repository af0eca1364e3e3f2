import { expect, it } from 'vitest'
import { articleId } from '../../../../src/shared/model/ids.ts'
import { OwnSaves } from '../../../../src/renderer/app/OwnSaves.ts'

const id = articleId.parse('0199a000-0000-7000-8000-00000000000a')
const other = articleId.parse('0199a000-0000-7000-8000-00000000000b')

it('takes a change for its own while a save runs and shortly after, and for no other article', async () => {
  let now = 0
  const saves = new OwnSaves(() => now)
  expect(saves.isEcho(id)).toBe(false)
  await saves.run(id, async () => expect([saves.isEcho(id), saves.isEcho(other)]).toEqual([true, false]))
  now = 200
  expect(saves.isEcho(id)).toBe(true)
  now = 2000
  expect(saves.isEcho(id)).toBe(false)
})

it('ends when a save fails', async () => {
  let now = 0
  const saves = new OwnSaves(() => now)
  await expect(saves.run(id, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  now = 5000
  expect(saves.isEcho(id)).toBe(false)
})
