import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lookPages } from '../../../../../src/shared/model/ownTheme.ts'
import { libraryScene } from '../../../../../src/main/publish/look/libraryScene.ts'
import { renderLook, type LookScene } from '../../../../../src/main/publish/look/LookScene.ts'
import { sampleScene } from '../../../../../src/main/publish/look/sampleScene.ts'
import { readThemeWhole } from '../../../../../src/main/publish/readTheme.ts'
import { siteLibraries } from '../../../../support/siteLibraries.ts'
import { publish } from '../site/siteLibrary.ts'
import { addPicture, testLibrary, type TestLibrary } from '../testLibrary.ts'

const themes = join(process.cwd(), 'resources/themes')
const address = (id: string) => `app://library/assets/${id}`

let library: TestLibrary
beforeEach(() => void (library = testLibrary()))
afterEach(() => library.close())

async function pagesOf(scene: LookScene, theme: string): Promise<string[]> {
  const { theme: read, sources } = await readThemeWhole(join(themes, theme), { accent: '#123456' }, join(themes, 'essay'))
  const pages = []
  for (const page of lookPages) pages.push(await renderLook(scene, read, sources, page))
  return pages
}

describe('pages to be looked at', () => {
  test.each(siteLibraries)('are whole in every theme, style and all: $name', async ({ fill }) => {
    await fill(library.access)
    const scene = await libraryScene(library.access, address)
    for (const theme of ['essay', 'magazine', 'notebook'])
      for (const html of await pagesOf(scene, theme)) {
        expect(html).toContain('--option-accent: #123456')
        expect(html).not.toMatch(/<script(?! type="application\/ld\+json"| src="[./]*search\/search\.js" defer)/)
        expect(html.match(/<\/style>/g)).toHaveLength(1)
      }
  })

  test('have the pictures of the library, the article that shows most, and its neighbours', async () => {
    const picture = await addPicture(library.access, 200)
    const cover = { asset: picture.id, alt: 'A dot', caption: '', credit: '', width: 4, height: 3 }
    await publish(library.access, { title: 'Plain', publishedAt: '2025-11-15' })
    await publish(library.access, { title: 'Rich', publishedAt: '2025-11-14', cover, standfirst: 'All of it.' })
    await publish(library.access, { title: 'Draft', status: 'draft' })
    const [home = '', article = ''] = await pagesOf(await libraryScene(library.access, address), 'essay')
    expect(article).toMatch(/<h1[^>]*>Rich<\/h1>/)
    expect(article).toContain(`src="${address(picture.id)}"`)
    expect(article).toContain('Plain')
    expect(home).toContain('Plain')
    expect(home).not.toContain('Draft')
  })

  test('show a sample where a library is empty, and drafts where there is nothing else', async () => {
    expect(await libraryScene(library.access, address)).toBe(sampleScene)
    expect((await pagesOf(sampleScene, 'magazine'))[1]).toContain('The General')
    await publish(library.access, { title: 'Only a draft', status: 'draft' })
    expect((await pagesOf(await libraryScene(library.access, address), 'essay'))[0]).toContain('Only a draft')
  })
})
