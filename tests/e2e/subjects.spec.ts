import { expect, test, type Page } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { sectionId } from '../../src/shared/model/ids.ts'
import type { Subject } from '../../src/shared/model/subject.ts'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })

async function shelf(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const { call } = localAccess(library)
  const add = (title: string, publishedAt: string, value: number, about: Partial<Subject> & { name: string }) => {
    const heading = { type: 'sectionHeading', content: [{ type: 'text', text: 'Verdict' }] }
    return call('article:add', {
      header: {
        title,
        publishedAt,
        standfirst: `${title}, in short.`,
        rating: { value, best: 5, worst: 0 },
        subject: { type: 'Movie', creators: [], year: null, country: '', link: '', duration: null, ...about },
      },
      sections: [
        { id: sectionId.parse(uuid()), kind: 'opening', content: [text(`${title} begins.`)] },
        { id: sectionId.parse(uuid()), kind: 'verdict', content: [heading, text(`${title} ends.`)] },
      ],
      lists: [],
    })
  }
  await add('A first look', '2019-05-01', 3, { name: 'Nosferatu', year: 1922, creators: ['F. W. Murnau'] })
  await add('A second look', '2025-11-13', 4.5, { name: '“NOSFERATU”' })
  await add('Misspelt', '2024-01-01', 4, { name: 'Nosferato' })
  library.close()
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Title' })
const sidebar = (page: Page, name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name })

test('all reviews of a film stand side by side, and two of them text beside text', async () => {
  test.setTimeout(90_000)
  await shelf(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await title(page).waitFor()
  await page
    .getByRole('row', { name: /A second look/ })
    .first()
    .click()
  await expect(title(page)).toHaveValue('A second look')
  await chooseMenu(app, 'view:details')
  await page.getByRole('button', { name: '2 reviews side by side' }).click()
  const subject = page.getByRole('article', { name: /^Reviews of/ })
  await expect(subject.getByRole('columnheader')).toHaveText(['A first look', 'A second look'])
  const cells = (name: string) => subject.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell')
  await expect(cells('Date')).toHaveText(['1 May 2019', '13 Nov 2025'])
  await expect(cells('Verdict')).toHaveText(['A first look ends.', 'A second look ends.'])
  await expect(cells('Rating')).toHaveText([/3 of 5/, /4.5 of 5/])
  for (const appearance of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, theme) => void (nativeTheme.themeSource = theme), appearance)
    await expectAccessible(page, `${appearance}, reviews`)
    if (process.env['DECKLE_PICTURES']) await page.screenshot({ path: `${process.env['DECKLE_PICTURES']}/subject-${appearance}.png` })
  }
  await subject.getByRole('button', { name: 'Compare the texts' }).click()
  const compared = page.getByRole('article', { name: 'Two reviews side by side' })
  await expect(compared.locator('.compare-pair').nth(1)).toHaveText('A first look begins.A second look begins.')
  await expect(compared.locator('.compare-pair').nth(2)).toHaveText('VerdictA first look ends.VerdictA second look ends.')
  await expectAccessible(page, 'two texts')
  if (process.env['DECKLE_PICTURES']) await page.screenshot({ path: `${process.env['DECKLE_PICTURES']}/compare.png` })
  await compared.getByRole('button', { name: 'A first look' }).click()
  await expect(title(page)).toHaveValue('A first look')
  await chooseMenu(app, 'subject:open')
  await expect(subject).toBeVisible()
  await quit()
})

test('spellings are merged, with a way back', async () => {
  test.setTimeout(90_000)
  await shelf(place.library)
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await title(page).waitFor()
  await sidebar(page, 'Subjects').click()
  const subjects = page.getByRole('article', { name: 'Subjects' })
  await expect(subjects.locator('.subject-name')).toHaveText(['Nosferato', '“NOSFERATU”'])
  await expectAccessible(page, 'subjects')
  if (process.env['DECKLE_PICTURES']) await page.screenshot({ path: `${process.env['DECKLE_PICTURES']}/subjects.png` })
  await subjects.getByRole('checkbox', { name: 'Choose Nosferato' }).check()
  await subjects.getByRole('checkbox', { name: /NOSFERATU/ }).check()
  await subjects.getByRole('button', { name: 'Merge…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge 2 subjects' })
  await dialog.getByRole('radio', { name: /NOSFERATU/ }).check()
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await expect(subjects.locator('.subject-count')).toHaveText(['3 reviews'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(subjects.locator('.subject-count')).toHaveText(['1 review', '2 reviews'])
  await subjects.getByRole('searchbox', { name: 'Find a subject' }).fill('nosferatu')
  await expect(subjects.locator('.subject-name')).toHaveText(['“NOSFERATU”'])
  await quit()
})
