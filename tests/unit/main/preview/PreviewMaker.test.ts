import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PreviewMaker } from '../../../../src/main/preview/PreviewMaker.ts'
import { WatchedTheme } from '../../../../src/main/preview/WatchedTheme.ts'
import { exportHtml } from '../../../../src/main/publish/exportHtml.ts'
import { readTheme } from '../../../../src/main/publish/readTheme.ts'
import type { PreviewWanted } from '../../../../src/shared/contract/previewCalls.ts'
import type { LibraryAccess } from '../../../../src/shared/contract/access.ts'
import { emptyHeader } from '../../../../src/shared/model/article.ts'
import { sectionOf } from '../../renderer/editor/support/articles.ts'
import { job, testLibrary, type TestLibrary } from '../publish/testLibrary.ts'

const essay = join(import.meta.dirname, '../../../../resources/themes/essay')
const images = { source: async () => ({ src: 'app://library/assets/x' }) }

let library: TestLibrary
beforeEach(() => void (library = testLibrary()))
afterEach(() => library.close())

async function wantedOf(access: LibraryAccess): Promise<PreviewWanted> {
  const sections = [sectionOf(1, null, 'It begins.'), sectionOf(2, 'The line', 'One line.')]
  const { id } = await access.call('article:add', { header: { title: 'The General' }, sections, lists: [] })
  const { header } = await access.call('article:open', { id })
  return { id, header, order: sections.map(section => section.id), sections, base: null, fresh: false }
}

describe('a page made for the frame beside its text', () => {
  it('is the page that is exported', async () => {
    const wanted = await wantedOf(library.access)
    const theme = await readTheme(essay)
    const made = await new PreviewMaker(library.access, images, async () => theme).make(wanted)
    await exportHtml(library.access, { ids: [wanted.id], out: { folder: library.out, file: 'a.html' }, images: 'inline', theme }, job())
    expect(made?.html).toBe(readFileSync(join(library.out, 'a.html'), 'utf8'))
  })

  it('is made of changes to the one before, and asks for everything where it does not know that', async () => {
    const wanted = await wantedOf(library.access)
    const theme = await readTheme(essay)
    const maker = new PreviewMaker(library.access, images, async () => theme)
    const first = await maker.make(wanted)
    const changes = { ...wanted, header: { ...emptyHeader, title: 'Not saved' }, sections: [sectionOf(2, 'The line', 'Two lines.')] }
    const next = await maker.make({ ...changes, base: first?.base ?? 0 })
    expect(next?.html).toContain('It begins.')
    expect(next?.html).toContain('Two lines.')
    expect(next?.html).not.toContain('One line.')
    expect(next?.html).toContain('Not saved')
    expect(await maker.make({ ...changes, base: 99 })).toBeNull()
    expect(await new PreviewMaker(library.access, images, async () => theme).make({ ...changes, base: first?.base ?? 0 })).toBeNull()
  })

  it('asks the library for its lists and the site’s settings once, until it is told to ask afresh', async () => {
    const wanted = await wantedOf(library.access)
    const theme = await readTheme(essay)
    const asked: string[] = []
    const call = library.access.call as (name: string, input: unknown) => Promise<never>
    const counted: LibraryAccess = {
      ...library.access,
      call: (name, ...input: unknown[]) => {
        asked.push(name)
        return call(name, input[0])
      },
    }
    const maker = new PreviewMaker(counted, images, async () => theme)
    await maker.make(wanted)
    await maker.make(wanted)
    const once = ['article:lists', 'site:settings']
    expect(asked).toEqual(once)
    await maker.make({ ...wanted, fresh: true })
    expect(asked).toEqual([...once, ...once])
  })
})

describe('a theme that is being worked on', () => {
  it('is read again when a file of it changes, and says in which file and line it is broken', async () => {
    const folder = join(library.out, 'theme')
    cpSync(essay, folder, { recursive: true })
    const theme = new WatchedTheme(folder)
    const wanted = await wantedOf(library.access)
    const maker = new PreviewMaker(library.access, images, () => theme.now())
    expect((await maker.make(wanted))?.html).toContain('The General')

    const template = join(folder, 'templates/article.liquid')
    const good = readFileSync(template, 'utf8')
    writeFileSync(template, good.replace('{{ article.heading_html }}', '{{ article.heading_html | nosuch }}'))
    await expect(maker.make(wanted)).rejects.toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('templates/article.liquid, line 5:'),
    })
    writeFileSync(template, good)
    writeFileSync(join(folder, 'theme.json'), '{ "name": ')
    await expect(maker.make(wanted)).rejects.toMatchObject({
      message: expect.stringMatching(/The theme can’t be used: theme\.json, line 1: is not JSON/),
    })
    cpSync(essay, folder, { recursive: true })
    expect((await maker.make(wanted))?.html).toContain('The General')
  })
})
