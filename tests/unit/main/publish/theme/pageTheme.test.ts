import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pageTheme, readPageTheme } from '../../../../../src/main/publish/theme/pageTheme.ts'
import { siteSettings } from '../../../../../src/shared/model/site.ts'
import { shippedThemes, testLibrary, type TestLibrary } from '../testLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

const resources = join(shippedThemes, '..')
const asked = (theme: string) => pageTheme(library.access, { theme, resources, library: library.folder })
const use = (theme: string, options: Record<string, string>) =>
  library.access.call('site:set-settings', siteSettings.parse({ theme, options }))

/** One of the library's own, with these files in place of the shipped theme's. */
function own(files: Readonly<Record<string, string>>): void {
  const folder = join(library.folder, 'themes/salt')
  mkdirSync(folder, { recursive: true })
  cpSync(join(shippedThemes, 'magazine'), folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
}

test('a theme has the options that the site had with it last, also once the site has another', async () => {
  expect((await asked('magazine')).options).toEqual({})
  await use('magazine', { accent: '#00aa77' })
  await use('notebook', { accent: '#2255aa' })
  await use('notebook', { accent: '#2255ab' })
  expect((await asked('magazine')).options).toEqual({ accent: '#00aa77' })
  expect((await asked('notebook')).options).toEqual({ accent: '#2255ab' })
  expect((await asked('essay')).options).toEqual({})
  const { css } = await readPageTheme(await asked('magazine'))
  expect(css).toContain('--option-accent: #00aa77')
})

test('the library’s own themes are found by their ids, and stand on the templates of Quiet essay', async () => {
  own({})
  const theme = await readPageTheme(await asked('own/salt'))
  expect([theme.name, theme.templates.has('article')]).toEqual(['Magazine', true])
})

test.each(['no-such', 'own/none', '../essay'])('%s is no theme', async name => {
  await expect(asked(name)).rejects.toMatchObject({ code: 'bad-request', message: `There is no theme called “${name}”.` })
})

test.each([
  [{ 'theme.json': '{\n  "name": "Salt",\n  "options": { "accent": { "type": "paint" } }\n}' }, 'theme.json', '3'],
  [{ 'theme.json': '{ "name": "Salt",\n oops }' }, 'theme.json', '2'],
])('a broken one says in which file and line', async (files, file, line) => {
  own(files)
  await expect(readPageTheme(await asked('own/salt'))).rejects.toMatchObject({
    code: 'unreadable-file',
    message: expect.stringContaining(`The theme can’t be used: ${file}, line ${line}: `),
    details: { file, line, sentence: expect.stringMatching(/./) },
  })
})
