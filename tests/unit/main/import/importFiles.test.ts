import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFile } from '../../../../src/main/import/importFile.ts'
import { importFiles } from '../../../../src/main/import/importFiles.ts'
import type { Library } from '../../../../src/main/library/library.ts'
import { localAccess } from '../../../../src/main/library/localAccess.ts'
import { createLibrary } from '../../../../src/main/library/file/open.ts'
import type { JobControl, LibraryAccess } from '../../../../src/shared/contract/access.ts'
import { inEnglish } from '../../../../src/shared/words/say.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')
const p = 'A paragraph of some length, so that there is a text around what is looked at here, and it ends with a full stop.'

let folder: string
let library: Library
let access: LibraryAccess
const quiet: JobControl = { signal: new AbortController().signal, progress: () => undefined }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deckle-import-'))
  library = createLibrary(join(folder, 'library'))
  access = localAccess(library)
})
afterEach(async () => {
  library.close()
  await rm(folder, { recursive: true, force: true })
})

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

async function opened(path: string) {
  const { article, warnings } = await importFile(access, path)
  return { article: await access.call('article:open', { id: article.id }), warnings: warnings.map(inEnglish) }
}

function imagesIn(content: unknown): string[] {
  return JSON.stringify(content).match(/[0-9a-f]{64}\.\w+/gu) ?? []
}

describe('images beside a text', () => {
  test('come along: from a folder beside, inside the page, with escapes and queries in their names, each stored once', async () => {
    await file('page_files/a dot.png', png)
    await file('page_files/b.png', png)
    const data = `data:image/png;base64,${png.toString('base64')}`
    const path = await file(
      'page.html',
      `<h1>T</h1><p>${p}</p><img src="page_files/a%20dot.png"><img src="./page_files/b.png?x=1#y" alt="B"><img src="${data}"><p>${p}</p>`,
    )
    const { article, warnings } = await opened(path)
    expect(warnings).toEqual([])
    const ids = imagesIn(article.sections.map(section => section.content))
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(1)
    expect(article.sections[0]?.content[1]).toMatchObject({ attrs: { width: 1, height: 1 } })
  })

  test('are never read from outside the folder, by whatever way', async () => {
    await file('secret.png', png)
    const path = await file(
      'in/page.html',
      `<h1>T</h1><p>${p}</p><img src="../secret.png" alt="up"><img src="${join(folder, 'secret.png')}" alt="absolute"><img src="file://${join(folder, 'secret.png')}" alt="file"><img src="link.png" alt="link"><img src="dir/secret.png" alt="folder"><img src="..%2Fsecret.png" alt="escaped"><img src="/etc/passwd" alt="passwd">`,
    )
    await symlink(join(folder, 'secret.png'), join(folder, 'in/link.png'))
    await symlink(folder, join(folder, 'in/dir'))
    const { article, warnings } = await opened(path)
    expect(imagesIn(article.sections)).toEqual([])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/^Pictures outside the folder of the file are not read, so these were left out: “up”/u)
  })

  test('may come from a folder around that the caller names', async () => {
    await file('covers/x.png', png)
    const path = await file('articles/a.md', `---\ntitle: T\ncover: ../covers/x.png\ncoverAlt: A dot\n---\n${p}\n`)
    const { article } = await importFile(access, path, undefined, { imageRoot: folder })
    const { header } = await access.call('article:open', { id: article.id })
    expect(header.cover).toMatchObject({ alt: 'A dot', width: 1, height: 1 })
  })

  test('that can’t be had are named, and their captions stay as text', async () => {
    await file('not.png', 'this is no picture')
    await file('draw.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const path = await file(
      'page.html',
      `<h1>T</h1><p>${p}</p><figure><img src="https://e.org/far.png" alt="Far"><figcaption>A far picture</figcaption></figure><img src="gone.png" alt="Gone"><img src="not.png" alt="Not"><img src="draw.svg" alt="Drawn">`,
    )
    const { article, warnings } = await opened(path)
    expect(article.sections[0]?.content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: p }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'A far picture' }] },
    ])
    expect(warnings).toEqual([
      'Pictures on the web are not fetched, so these were left out: “Far” (https://e.org/far.png). Save the page with its pictures, or add them by hand.',
      'These pictures were not found beside the file: “Gone” (gone.png).',
      'These files are not pictures that Deckle keeps (PNG, JPEG, GIF, WebP, AVIF) and were left out: “Not” (not.png) and “Drawn” (draw.svg).',
    ])
  })
})

describe('files', () => {
  test('in legacy encodings are read, and it is said', async () => {
    const korean = Buffer.from('be c8 b0 b3 20 bc d3 c0 c7 20 b1 e2 c2 f7'.replaceAll(' ', ''), 'hex')
    const cases: [string, Uint8Array, string, string | null][] = [
      ['bom.txt', Buffer.from('\uFEFFÉtude\n\nText.'), 'Étude', null],
      ['le.txt', Buffer.from('\uFEFFÉtude\n\nText.', 'utf16le'), 'Étude', null],
      ['le-bare.txt', Buffer.from('A plain title\n\nText.', 'utf16le'), 'A plain title', null],
      ['be.txt', Buffer.from('\uFEFFÉtude\n\nText.', 'utf16le').swap16(), 'Étude', null],
      ['latin.txt', Buffer.concat([Buffer.from('Caf\u00e9 noir\n\nText.', 'latin1')]), 'Café noir', 'Western (Windows-1252)'],
      ['korean.txt', Buffer.concat([korean, Buffer.from('\n\n'), korean, Buffer.from('.')]), '안개 속의 기차', 'Korean (EUC-KR)'],
      [
        'declared.html',
        Buffer.concat([Buffer.from('<meta charset="euc-kr"><h1>'), korean, Buffer.from('</h1><p>x</p>')]),
        '안개 속의 기차',
        null,
      ],
    ]
    for (const [name, bytes, title, said] of cases) {
      const { article, warnings } = await importFile(access, await file(name, bytes))
      expect([name, article.title, warnings.map(inEnglish)]).toEqual([
        name,
        title,
        said ? [`The file is not in Unicode; it was read as ${said}. If letters look wrong, save it as UTF-8 and import it again.`] : [],
      ])
    }
  })

  test('that can’t be imported don’t stop the others, and say why', async () => {
    const good = [
      await file('a.md', `# A\n\n${p}\n`),
      await file('b.txt', `B\n\n${p}\n`),
      await file('noname', `<!doctype html><title>C</title><p>${p}</p>`),
    ]
    const bad = [await file('x.docx', 'PK'), await file('x.bin', Buffer.from([0, 1, 2, 3, 0])), join(folder, 'gone.txt'), folder]
    const labels: [string, number, number][] = []
    const job: JobControl = { signal: quiet.signal, progress: (label, done, total) => labels.push([label, done, total]) }
    const outcomes = await importFiles(access, [bad[0] ?? '', ...good, ...bad.slice(1)], job)
    expect(
      outcomes.map(({ file: name, article, error }) => [
        name === folder.split('/').at(-1) ? 'folder' : name,
        article?.title ?? null,
        error && inEnglish(error),
      ]),
    ).toEqual([
      ['x.docx', null, 'This is no Word document that can be read: it is damaged, or has a password.'],
      ['a.md', 'A', null],
      ['b.txt', 'B', null],
      ['noname', 'C', null],
      ['x.bin', null, 'This file is not a text. Deckle imports HTML, Markdown and plain text.'],
      ['gone.txt', null, 'There is no file “gone.txt” there: it may have been moved or renamed.'],
      ['folder', null, expect.stringMatching(/is a folder\. Choose the files in it\.$/u)],
    ])
    expect(labels[0]).toEqual(['x.docx', 0, 7])
    expect(labels.at(-1)).toEqual(['', 7, 7])
  })

  test('end with what was imported when the job is stopped', async () => {
    const paths = await Promise.all(['1', '2', '3'].map(name => file(`${name}.txt`, `Title ${name}\n\n${p}`)))
    const abort = new AbortController()
    const outcomes = await importFiles(access, paths, { signal: abort.signal, progress: (_, done) => done === 1 && abort.abort() })
    expect(outcomes.map(outcome => outcome.file)).toEqual(['1.txt'])
    expect((await access.call('article:list', { filter: {} })).total).toBe(1)
  })

  test('that are too large are refused before they are read', async () => {
    const path = await file('big.txt', '')
    await writeFile(path, Buffer.alloc(50 * 1024 * 1024 + 1, 0x61))
    const [outcome] = await importFiles(access, [path], quiet)
    expect(outcome?.error && inEnglish(outcome.error)).toBe('“big.txt” is larger than 50 MB. Split it into several files.')
  })
})

describe('what is stored', () => {
  test('a typical page becomes an article with its lists attached, and importing it twice makes no second list', async () => {
    const path = join(import.meta.dirname, '../../../fixtures/import/typical.html')
    const { article, warnings } = await opened(path)
    const again = await opened(path)
    expect(warnings).toEqual([])
    expect(article.header).toMatchObject({
      title: 'The Long Way Back: a review',
      slug: 'the-long-way-back-a-review',
      author: 'Jane Doe',
      publishedAt: '2025-11-13',
      views: 41,
      tags: ['silent film', 'trains'],
      language: 'en-US',
    })
    expect(article.sections.map(({ kind, heading, words }) => [kind, heading, words > 20])).toEqual([
      ['opening', null, true],
      ['section', 'The story', true],
      ['section', 'The acting', true],
      ['section', 'How it looks', true],
      ['section', 'The music', true],
      ['verdict', 'Conclusion', true],
    ])
    const lists = await Promise.all(article.lists.map(({ listId }) => access.call('list:open', { id: listId })))
    expect(lists.map(({ name, items }) => [name, items.length])).toEqual([
      ['Latest news', 5],
      ['Related news', 5],
    ])
    expect(lists[1]?.items[1]?.shown).toEqual({
      title: 'A piano for the village hall',
      author: 'OWEN CASTELL',
      site: null,
      date: '2025-11-12',
      views: 1234,
      viewsAt: null,
      url: 'https://news.example.com/r/2',
      note: null,
      image: null,
      language: null,
    })
    expect(again.article.lists).toEqual(article.lists)
    expect(again.article.header.slug).not.toBe(article.header.slug)
  })

  test('links by slug lead to articles of the library, and those that lead nowhere are said', async () => {
    const { article: target } = await importFile(access, await file('a.md', `---\ntitle: Target\nslug: 안개-기차\n---\n${p}\n`))
    const { article, warnings } = await opened(await file('b.md', `# B\n\n${p} See [one](deckle:안개-기차) and [two](deckle:nowhere).\n`))
    expect(JSON.stringify(article.sections)).toContain(`deckle:${target.id}`)
    expect(JSON.stringify(article.sections)).not.toContain('nowhere')
    expect(warnings).toEqual(['Links led to articles that this library does not have: “two”. Their text stays, without the link.'])
  })

  test('the file itself is left as it was', async () => {
    const path = await file('a.md', `# A\n\n${p}\n`)
    await importFile(access, path)
    expect(await readFile(path, 'utf8')).toBe(`# A\n\n${p}\n`)
  })
})
