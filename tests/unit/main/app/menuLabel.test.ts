import { afterEach, expect, it } from 'vitest'
import { menuLabel } from '../../../../src/main/app/menu/menuLabel.ts'
import { speak } from '../../../../src/shared/words/words.ts'

afterEach(() => speak('en', {}))

it('keeps the letter of English', () => {
  expect(menuLabel('Cop&y For')).toBe('Cop&y For')
})

it('marks the same letter where the word of the language has it', () => {
  speak('tr', { 'New Article': 'Yeni yazı', 'Move Up': 'Yukarı taşı' })
  expect([menuLabel('&New Article'), menuLabel('Move &Up'), menuLabel('Sample Library')]).toEqual([
    'Ye&ni yazı',
    'Y&ukarı taşı',
    'Sample Library',
  ])
})

it('puts the letter behind words of another script', () => {
  speak('ko', { 'Export…': '내보내기…', Cut: '잘라내기' })
  expect([menuLabel('&Export…'), menuLabel('Cu&t')]).toEqual(['내보내기(&E)…', '잘라내기(&T)'])
})
