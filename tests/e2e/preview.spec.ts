import { expect, test, type Page } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { sectionId } from '../../src/shared/model/ids.ts'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })
const framed = (page: Page) => page.frameLocator('iframe.preview-page')

test('the exported page stands beside the text, keeps up with typing and leads back to it', async () => {
  await longReview(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  const problems: string[] = []
  page.on('console', message => message.type() === 'error' && problems.push(message.text()))
  await article(page).getByText('Paragraph 1 of section 1').click()
  await chooseMenu(app, 'view:preview')
  await expect(framed(page).getByRole('heading', { level: 1 })).toHaveText('A long review')
  await expect(framed(page).getByRole('heading', { name: 'Section 6' })).toBeVisible()
  await page.screenshot({ path: 'test-results/preview.png' })

  // What is typed is there a moment later, in the same document: nothing is loaded again, nothing jumps.
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.preview-page')
    Reflect.set(window, 'framedBefore', frame?.contentDocument)
    window.addEventListener('keydown', event => Reflect.set(window, 'lastKey', event.timeStamp), true)
  })
  const times: number[] = []
  for (let i = 0; i < 12; i += 1) {
    const word = `word${i}`
    await page.keyboard.press('End')
    await page.keyboard.type(` ${word}`)
    times.push(await paintedAfter(page, word))
  }
  console.log(
    `last key to painted page: ${times
      .sort((a, b) => a - b)
      .map(Math.round)
      .join(' ')} ms`,
  )
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(1000)
  expect(await page.evaluate(() => Reflect.get(window, 'framedBefore') === document.querySelector('iframe')?.contentDocument)).toBe(true)

  // The page follows the caret, and a press on it leads to the words.
  await article(page).getByText('Paragraph 2 of section 8').click()
  await expect(framed(page).getByText('Paragraph 2 of section 8')).toBeInViewport()
  await framed(page).getByText('Paragraph 1 of section 7').click()
  await page.keyboard.type('Here ')
  await expect(article(page)).toBeFocused()
  await expect(article(page).getByText('Here ')).toContainText('of section 7')
  await framed(page).getByRole('heading', { level: 1 }).click()
  await page.keyboard.type('Not ')
  await expect(framed(page).getByRole('heading', { level: 1 })).toContainText('Not')

  for (const [name, width] of [
    ['Phone', 390],
    ['Tablet', 820],
    ['Desktop', 1280],
  ] as const) {
    await page.getByRole('button', { name }).click()
    await expect.poll(() => page.evaluate(() => document.querySelector('iframe')?.contentWindow?.innerWidth)).toBe(width)
  }
  const paper = () =>
    framed(page)
      .getByRole('heading', { level: 1 })
      .evaluate(heading => getComputedStyle(heading).color)
  const light = await paper()
  await page.getByRole('button', { name: 'Dark page' }).click()
  await expect.poll(paper).not.toBe(light)
  await page.screenshot({ path: 'test-results/preview-dark.png' })

  // Wider by key, away by key.
  const edge = page.getByRole('separator', { name: 'Width of the preview' })
  const before = Number(await edge.getAttribute('aria-valuenow'))
  await edge.focus()
  await page.keyboard.press('ArrowRight')
  await expect(edge).toHaveAttribute('aria-valuenow', String(before - 16))
  expect(problems).toEqual([])
  await expectAccessible(page, 'preview')
  const button = page.getByRole('banner').getByRole('button', { name: 'Preview' })
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await button.click()
  await expect(page.locator('iframe')).toHaveCount(0)
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await quit()
})

test('the frame runs nothing, goes nowhere and is nobody else’s', async () => {
  await longReview(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).waitFor()
  await chooseMenu(app, 'view:preview')
  await expect(framed(page).getByRole('heading', { level: 1 })).toBeVisible()
  const frame = page.locator('iframe.preview-page')
  await expect(frame).toHaveAttribute('sandbox', 'allow-same-origin')
  const ran = await page.evaluate(async () => {
    const inside = document.querySelector('iframe')?.contentDocument
    if (!inside) return 'no frame'
    inside.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="parent.document.title=\'ran\'"><iframe src="page.html"></iframe>')
    const script = inside.createElement('script')
    script.textContent = 'parent.document.title = "ran"'
    inside.body.append(script)
    const link = inside.createElement('a')
    link.href = 'https://example.org/'
    inside.body.append(link)
    link.click()
    const away = inside.createElement('meta')
    away.httpEquiv = 'refresh'
    away.content = '0;url=index.html'
    inside.head.append(away)
    await new Promise(resolve => setTimeout(resolve, 500))
    return `${document.title} ${document.querySelector('iframe')?.contentDocument === inside}`
  })
  expect(ran).not.toContain('ran')
  expect(ran).toContain('true')
  await quit()
})

/** Milliseconds from the last key to the frame in which the page has the word. */
function paintedAfter(page: Page, word: string): Promise<number> {
  return page.evaluate(
    wanted =>
      new Promise<number>(resolve => {
        const look = () => {
          const text = document.querySelector<HTMLIFrameElement>('iframe.preview-page')?.contentDocument?.body.textContent ?? ''
          if (text.includes(wanted)) requestAnimationFrame(() => resolve(performance.now() - Number(Reflect.get(window, 'lastKey'))))
          else requestAnimationFrame(look)
        }
        look()
      }),
    word,
  )
}

const text = (at: string) =>
  `Paragraph ${at}: ${Array.from({ length: 120 }, (_, i) => ['a', 'locomotive', 'is', 'stolen'][i % 4]).join(' ')}.`
const paragraph = (at: string) => ({ type: 'paragraph', content: [{ type: 'text', text: text(at) }] })

/** A library with a review of 3,000 words. */
async function longReview(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const sections = Array.from({ length: 8 }, (_, i) => ({
    id: sectionId.parse(uuid()),
    kind: 'section' as const,
    content: [
      { type: 'sectionHeading', content: [{ type: 'text', text: `Section ${i + 1}` }] },
      ...[1, 2, 3].map(at => paragraph(`${at} of section ${i + 1}`)),
    ],
  }))
  await localAccess(library).call('article:add', { header: { title: 'A long review' }, sections, lists: [] })
  library.close()
}
