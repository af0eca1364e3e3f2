import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkTheme } from '../../../../../src/main/publish/theme/checkTheme.ts'
import { giveTheme, takeTheme } from '../../../../../src/main/publish/theme/handThemes.ts'
import { OwnThemes } from '../../../../../src/main/publish/theme/OwnThemes.ts'
import { themeFolder } from '../../../../../src/main/publish/theme/themePlaces.ts'
import { ThemeTexts } from '../../../../../src/main/publish/theme/ThemeTexts.ts'

const resources = join(process.cwd(), 'resources')
const essay = join(resources, 'themes/essay')

let library: string
let themes: OwnThemes
beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'deckle-themes-'))
  themes = new OwnThemes(join(library, 'themes'), essay)
})
afterEach(() => rmSync(library, { recursive: true, force: true }))

const folderOf = (id: string) => themeFolder(id, resources, library)
const namesOf = async () => (await themes.list()).map(({ id, name }) => [id, name])

describe('the themes of a library', () => {
  test('are made and duplicated, whole and without a fault, each in a folder of its own', async () => {
    expect(await themes.list()).toEqual([])
    const made = await themes.create('Salz & Pfeffer')
    const copy = await themes.copy(folderOf('magazine'), 'Salz & Pfeffer')
    expect(await namesOf()).toEqual([
      ['own/salz-pfeffer', 'Salz & Pfeffer'],
      ['own/salz-pfeffer-2', 'Salz & Pfeffer'],
    ])
    expect(existsSync(join(folderOf(made), 'templates'))).toBe(false)
    for (const id of [made, copy]) expect(await checkTheme(folderOf(id), essay)).toEqual([])
    expect((await themes.list())[1]).toMatchObject({ options: { drop_cap: { default: true } }, own: true, problem: null })
    expect(await themes.create('소금')).toBe('own/theme')
  })

  test('are renamed, and take values as defaults, in theme.json alone', async () => {
    const id = await themes.copy(folderOf('magazine'), 'One')
    await themes.rename(id, 'Two')
    await themes.setDefaults(id, { accent: '#00ff00', measure: 900, typeface: 'serif', unknown: 'x' })
    const [theme] = await themes.list()
    expect(theme).toMatchObject({
      id,
      name: 'Two',
      options: { accent: { default: '#00ff00' }, measure: { default: 68 }, typeface: { default: 'serif' } },
    })
    expect(theme?.options).not.toHaveProperty('unknown')
    expect(await checkTheme(folderOf(id), essay)).toEqual([])
  })

  test('are put away, and come back; what is not theirs can’t be brought back', async () => {
    const id = await themes.create('One')
    const removed = await themes.remove(id)
    expect(await themes.list()).toEqual([])
    await themes.create('One')
    expect(await themes.restore(removed)).toBe('own/one-2')
    await expect(themes.restore(removed)).rejects.toMatchObject({ code: 'not-found' })
    await expect(themes.restore('../../x.1')).rejects.toMatchObject({ code: 'not-found' })
    await expect(themes.remove('own/none')).rejects.toMatchObject({ code: 'not-found' })
    expect(() => folderOf('own/../x')).toThrow('no theme')
  })

  test('are exported and imported, from zip files and folders; links are refused', async () => {
    const id = await themes.copy(folderOf('notebook'), 'Salt')
    const zip = join(library, 'salt.zip')
    await giveTheme({ folder: folderOf(id), path: zip })
    const fromZip = await takeTheme({ library, source: zip, base: essay })
    expect(fromZip).toEqual({ id: 'own/salt-2', name: 'Salt', left: [] })
    const fromFolder = await takeTheme({ library, source: folderOf(id), base: essay })
    for (const file of ['theme.css', 'templates/listing.liquid'])
      expect(readFileSync(join(folderOf(fromFolder.id), file), 'utf8')).toBe(readFileSync(join(folderOf(id), file), 'utf8'))

    const evil = join(library, 'evil')
    mkdirSync(evil)
    writeFileSync(join(evil, 'theme.json'), '{"name":"x"}')
    symlinkSync('/etc/passwd', join(evil, 'theme.css'))
    await expect(takeTheme({ library, source: evil, base: essay })).rejects.toThrow('a link')
    expect((await themes.list()).length).toBe(3)
  })

  test('with a theme.json that is not in order are in the list, with why', async () => {
    const id = await themes.create('One')
    writeFileSync(join(folderOf(id), 'theme.json'), '{')
    expect(await themes.list()).toMatchObject([{ id, name: 'one', problem: expect.stringContaining('not in order') as string }])
  })
})

describe('the texts of a theme', () => {
  test('are its own, else those of Quiet essay; one that is written becomes its own, and goes back when it is removed', async () => {
    const id = await themes.create('One')
    const texts = new ThemeTexts(folderOf(id), essay)
    const before = await texts.list()
    expect(before.files.slice(0, 3).map(({ path, inherited }) => [path, inherited])).toEqual([
      ['theme.json', false],
      ['theme.css', false],
      ['templates/article.liquid', true],
    ])
    const lent = await texts.read('templates/article.liquid')
    expect(lent.inherited).toBe(true)
    await texts.write('templates/article.liquid', `${lent.text}<!-- mine -->`, null)
    expect(await texts.read('templates/article.liquid')).toEqual({ text: `${lent.text}<!-- mine -->`, inherited: false })
    expect((await texts.list()).print).not.toBe(before.print)
    await texts.remove('templates/article.liquid')
    expect(await texts.read('templates/article.liquid')).toEqual(lent)
  })

  test('are not written over what another program wrote meanwhile, nor outside of the theme', async () => {
    const id = await themes.create('One')
    const texts = new ThemeTexts(folderOf(id), essay)
    const { text } = await texts.read('theme.css')
    writeFileSync(join(folderOf(id), 'theme.css'), 'theirs')
    await expect(texts.write('theme.css', 'mine', text)).rejects.toMatchObject({ code: 'conflict' })
    expect((await texts.read('theme.css')).text).toBe('theirs')
    for (const path of ['../theme.css', 'templates/../../x.liquid', '/etc/passwd', 'run.js'])
      await expect(texts.write(path, 'x', null)).rejects.toThrow('Invalid string')
    await expect(texts.remove('theme.css')).rejects.toMatchObject({ code: 'bad-request' })
  })
})
