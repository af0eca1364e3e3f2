import { afterEach, expect, it } from 'vitest'
import { AppError, fromWireError, toWireError } from '../../../../src/shared/errors.ts'
import { say } from '../../../../src/shared/words/say.ts'
import { told } from '../../../../src/shared/words/tell.ts'
import { speak } from '../../../../src/shared/words/words.ts'

afterEach(() => speak('en', {}))

const error = new AppError(
  'bad-request',
  say('“{source}” is not understood: {reason}', { source: '{reason} $&', reason: say('write a year.') }),
)

it('is a finished English sentence where nothing else is asked', () => {
  expect(error.message).toBe('“{reason} $&” is not understood: write a year.')
  expect(told(error)).toBe(error.message)
})

it('is said in the language of the process that shows it, sentences within it too, over as many processes as lie between', () => {
  speak('tr', { '“{source}” is not understood: {reason}': '“{source}” anlaşılmadı: {reason}', 'write a year.': 'bir yıl yazın.' })
  const crossed = fromWireError(toWireError(fromWireError(JSON.parse(JSON.stringify(toWireError(error))))))
  expect(told(crossed)).toBe('“{reason} $&” anlaşılmadı: bir yıl yazın.')
})

it('goes by the whole sentence where it has no values, and stays English where the catalogue lacks it', () => {
  speak('ko', { 'Cancelled.': '취소했습니다.' })
  expect([told(new AppError('cancelled', 'Cancelled.')), told(new AppError('internal', 'Unheard of.'))]).toEqual([
    '취소했습니다.',
    'Unheard of.',
  ])
})
