import { expect, it } from 'vitest'
import { checkTexts } from '../../../scripts/texts/checkTexts.mjs'
import { readTexts, textsOf } from '../../../scripts/texts/readTexts.mjs'
import { root } from '../../../scripts/setup/places.mjs'

const text = (key: string, given: string[] | null = null) => ({ key, where: ['src/a.ts'], given: [given] })

it('finds texts where they are said, where one of two is, and in the tables', () => {
  const source = `
    const a = t('Save'); const b = t(open ? 'Fold {name}' : 'Unfold {name}', { name }); const c = phrase('{count} left')
    const d = menuLabel('F&ormat'); const e = t(title); const f = t('Given {all}', { ...values })`
  expect(textsOf('src/renderer/a.ts', source)).toEqual([
    { key: 'Save', given: [] },
    { key: 'Fold {name}', given: ['name'] },
    { key: 'Unfold {name}', given: ['name'] },
    { key: '{count} left', given: null },
    { key: 'Format', given: null },
    { key: 'Given {all}', given: null },
  ])
  const commands = `export const pageCommands = { 'a:b': { group: 'File', label: { darwin: 'Quit Deckle', other: '&Quit' }, key: 'Mod+Q' } }`
  expect(textsOf('src/shared/commands/pageCommands.ts', commands).map(({ key }) => key)).toEqual(['File', 'Quit Deckle', 'Quit'])
})

it('names what a complete catalogue lacks, what nothing says any more, and places that differ', () => {
  const texts = [text('Save'), text('Close'), text('{count, plural, one {# list} other {# lists}} in {place}')]
  const said = {
    Save: '저장',
    Gone: '없음',
    '{count, plural, one {# list} other {# lists}} in {place}': '{place}: {many, plural, other {목록 #개}}',
  }
  expect(checkTexts(texts, [{ language: 'ko', texts: said, complete: true }])).toEqual([
    'ko: “Close” (src/a.ts) is not translated.',
    'ko: the translation of “{count, plural, one {# list} other {# lists}} in {place}” names {many}, {place}, and should name {count}, {place}.',
    'ko: nothing says “Gone” any more.',
  ])
  expect(checkTexts([text('Save')], [{ language: 'ko', texts: {}, complete: false }])).toEqual([])
})

it('refuses plural forms that a language has not, messages that are none, and values that a text does not name', () => {
  const key = '{count, plural, one {# list} other {# lists}}'
  const catalogue = (translation: string) => [{ language: 'ko', texts: { [key]: translation }, complete: true }]
  expect(checkTexts([text(key)], catalogue('{count, plural, one {목록} other {목록 #개}}'))).toEqual([
    `ko: the translation of “${key}” is no ICU message: ko has no plural form “one”.`,
  ])
  expect(checkTexts([text(key)], catalogue('{count, plural, other {목록 #개}'))).toHaveLength(1)
  expect(checkTexts([text('In {place}', ['list'])], [])).toEqual(['src/a.ts: “In {place}” is given {list}, and names {place}.'])
})

it('finds every text of Deckle, each with its values', () => {
  const texts = readTexts(root)
  expect(texts.length).toBeGreaterThan(1500)
  expect(checkTexts(texts, [])).toEqual([])
})
