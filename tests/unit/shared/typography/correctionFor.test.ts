import { assert, constantFrom, property, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conventions } from '../../../../src/shared/typography/conventions.ts'
import { correctionFor } from '../../../../src/shared/typography/correctionFor.ts'

/** What stands there after the text was typed, letter by letter. Spaces that do not break are `~`, narrow ones `_`. */
function typed(language: string, text: string): string {
  let done = ''
  for (const letter of text) {
    const correction = correctionFor(done, letter, language)
    done = correction ? done.slice(0, done.length - correction.take) + correction.put : done + letter
  }
  return done.replaceAll('\u00a0', '~').replaceAll('\u202f', '_')
}

describe.each([
  ['en', `"Don't," he said -- 'now' in the '90s...`, '“Don’t,” he said — ‘now’ in the ’90s…'],
  ['en-GB', `("It's 'fine'") -- or not`, '(“It’s ‘fine’”) – or not'],
  ['fr', `Il dit: "l'été, vraiment?" Oui ! A 12:30; "bien "`, 'Il dit~: «~l’été, vraiment_?~» Oui_! A 12:30_; «~bien~»'],
  ['fr-CA', `"Vraiment?" Oui: voilà!`, '«~Vraiment?~» Oui~: voilà!'],
  ['de', `"Er sagte 'nein'", so -- Ende.`, '„Er sagte ‚nein‘“, so – Ende.'],
  ['de-CH', `"Er sagte 'nein'" so`, '«Er sagte ‹nein›» so'],
  ['es', `"Qué bien" -- dijo...`, '«Qué bien» — dijo…'],
  ['pt-BR', `"Está 'bom'" -- disse`, '“Está ‘bom’” — disse'],
  ['pt-PT', `"Está bom" -- disse`, '«Está bom» — disse'],
  ['tr', `"İstanbul'un" -- dedi...`, '“İstanbul’un” — dedi…'],
  ['ko', `"영화는 '좋다'" 20 km 안`, '“영화는 ‘좋다’” 20 km 안'],
  ['pl', `"Nie" -- tak`, '„Nie” – tak'],
  ['sv', `"Ja" -- nej`, '”Ja” – nej'],
  ['ru', `"Да" -- нет`, '«Да» — нет'],
])('in %s', (language, text, result) => {
  it('sets signs as the language has them', () => expect(typed(language, text)).toBe(result))
})

it('keeps a number and its unit together', () => {
  expect(typed('en', '20 km, 5 mm. 3 minutes, 12 kg away, 50 %')).toBe('20~km, 5~mm. 3 minutes, 12~kg away, 50~%')
})

it('leaves alone what is no prose: addresses, rules, comments, languages without a convention', () => {
  expect(typed('fr', 'https://example.org')).toBe('https://example.org')
  expect(typed('en', '---')).toBe('---')
  expect(typed('en', '<!--')).toBe('<!--')
  expect(typed('ja', '"a" -- b...')).toBe('"a" -- b...')
})

it('makes the other dash of three hyphens', () => {
  expect([typed('en', 'a---b'), typed('en-GB', 'a---b'), typed('en', 'a----b')]).toEqual(['a–b', 'a—b', 'a–-b'])
})

const plain = (said: string) => said.replaceAll(/[^a-z0-9]/gu, '')

it('takes no more than there is, and changes nothing but signs', () => {
  const letters = stringMatching(/^[a-z0-9 "'.,;:!?%-]{0,40}$/u)
  assert(
    property(constantFrom(...Object.keys(conventions)), letters, (language, text) => {
      expect(plain(typed(language, text))).toBe(plain(text))
    }),
  )
})
