import { expect, test } from 'vitest'
import { checkIdentity } from '../../../../../src/main/library/file/identity.ts'
import { lightCheck } from '../../../../../src/main/library/check/lightCheck.ts'
import { callsOf, temporaryLibrary } from '../temporaryLibrary.ts'

test.for([
  ['its number', "UPDATE meta SET value = replace(value, substr(value, 3, 1), 'x') WHERE key = 'id'"],
  ['when it was made', "UPDATE meta SET value = '1' || substr(value, 2) WHERE key = 'created_at'"],
  ['what proves it', "UPDATE meta SET key = 'identify' WHERE key = 'identity'"],
  ['the name of its number', "UPDATE meta SET key = 'ie' WHERE key = 'id'"],
])('where %0 is not what was saved, both checks say so', async ([, damage = '']) => {
  const library = temporaryLibrary()
  expect(checkIdentity(library.db)).toEqual([])
  library.db.exec(damage)
  expect(callsOf(library)('library:check').problems).toEqual([expect.stringContaining('what was saved')])
  const { problems } = await lightCheck(library, { budget: 1000, rest: async () => {} })
  expect(problems).toEqual([expect.stringContaining('what was saved')])
})
