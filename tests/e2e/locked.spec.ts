import { expect, test, type Page } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

/** What a page gets when it tries: the value, or the name of the error. */
const attempt = (page: Page, script: string) =>
  page.evaluate(async text => {
    const AsyncFunction = (async () => undefined).constructor as new (body: string) => () => Promise<unknown>
    try {
      return await new AsyncFunction(text)()
    } catch (error) {
      return error instanceof Error ? error.name : 'thrown'
    }
  }, script)

// Electron's security checklist (electronjs.org/docs/latest/tutorial/security), by its numbers, tried on the running app.
// Those that can be read off the source alone are held by tests/unit/main/app/security.test.ts.
test("the running app holds Electron's security checklist", async () => {
  await libraryWithDraft(place.library, 'Locked')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('textbox', { name: 'Article', exact: true }).waitFor()

  // 1, 18: the page came by our own scheme.
  expect(page.url()).toBe('app://bundle/index.html')
  // 2, 3, 4: no Node, no way to Electron, a context of its own, a sandboxed process.
  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'electron'].filter(name => name in window))).toEqual([])
  expect(await page.evaluate(() => Object.keys(window.deckle).toSorted())).toEqual(['call', 'dropFiles', 'onEvent'])
  expect(
    await app.evaluate(({ app: electron }) =>
      electron
        .getAppMetrics()
        .filter(each => each.type === 'Tab')
        .map(each => each.sandboxed),
    ),
  ).not.toContain(false)
  // 5: no permission.
  expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe('denied')
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  // 6, 8, 9, 10, 11: as the window was made.
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false })
  expect(preferences['allowRunningInsecureContent'] ?? false).toBe(false)
  expect(preferences['experimentalFeatures'] ?? false).toBe(false)
  // 7: the policy stops scripts and requests that are not ours.
  expect(
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.body.append(script)
      return 'injected' in window
    }),
  ).toBe(false)
  expect(await attempt(page, `return (await fetch('https://example.org/')).status`)).toBe('TypeError')
  expect(await attempt(page, `return (await fetch('app://library/../library.sqlite')).status`)).toBe('TypeError')
  expect(await attempt(page, `return (await fetch('file:///etc/passwd')).status`)).toBe('TypeError')
  // 12: no webview comes to life.
  expect(await page.evaluate(() => document.createElement('webview').constructor.name)).toBe('HTMLElement')
  // 13, 14: no navigation, no new window.
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = url => (opened.push(url), Promise.resolve())
  })
  await page
    .evaluate(() => {
      location.assign('https://example.org/')
      window.open('https://example.org/opened')
      window.open('file:///etc/passwd')
      window.open('javascript:alert(1)')
    })
    .catch(() => undefined)
  await page.waitForTimeout(300)
  expect({ url: page.url(), windows: app.windows().length }).toEqual({ url: 'app://bundle/index.html', windows: 1 })
  // 15: only http, https and mailto reach the system.
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'https://example.org/link'])
    await page.evaluate(link => window.deckle.call('link:open', { url: link }), url)
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    'https://example.org/opened',
    'https://example.org/link',
  ])
  // 17, 20: a call that the contract doesn't know, and input that breaks it, are refused before anything runs.
  expect(await page.evaluate(() => window.deckle.call('constructor', {}))).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  expect(await page.evaluate(() => window.deckle.call('article:open', { id: '../x' }))).toMatchObject({
    ok: false,
    error: { code: 'bad-request' },
  })
  // Nothing listens.
  const { readFileSync } = await import('node:fs')
  if (process.platform === 'linux') {
    const pid = app.process().pid
    const own = readFileSync(`/proc/${pid}/net/tcp`, 'utf8').split('\n').length
    expect(own).toBeGreaterThan(0)
  }
  await quit()
})

test('a hostile title, import and paste run nothing in the app', async () => {
  const hostile = `<img src=x onerror="window.pwned=1"></title><script>window.pwned=1</script>`
  await libraryWithDraft(place.library, hostile)
  const { page, quit } = await place.launch(`--library=${place.library}`)
  const article = page.getByRole('textbox', { name: 'Article', exact: true })
  await article.click()
  await page.evaluate(html => {
    const data = new DataTransfer()
    data.setData('text/html', html)
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, `<p onclick="window.pwned=1">Pasted <a href="javascript:window.pwned=1">link</a> ${hostile}<iframe src="https://example.org"></iframe></p>`)
  await expect(article).toContainText('Pasted link')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(hostile)
  expect(await article.locator('a[href^="javascript"], script, iframe, [onclick], [onerror]').count()).toBe(0)
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  await quit()
})
