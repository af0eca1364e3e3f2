import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assetSecurityPolicy, contentSecurityPolicy, framedPagePolicy } from '../../../../src/main/app/contentSecurityPolicy.ts'
import { pageUrl } from '../../../../src/main/app/scheme.ts'
import { webPreferences } from '../../../../src/main/app/webPreferences.ts'

const root = join(import.meta.dirname, '../../../..')
const sources = ['src/main', 'src/preload'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => ({ name: `${folder}/${name.replaceAll('\\', '/')}`, text: readFileSync(join(root, folder, name), 'utf8') })),
)
const usersOf = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

// Electron's checklist (electronjs.org/docs/latest/tutorial/security), by its numbers, as far as it can be read off
// without a window; the end-to-end tests try the rest on the running app.
describe("Electron's security checklist", () => {
  it('1, 18: the page comes by our own scheme, never by file: or http:', () => {
    expect(pageUrl).toBe('app://bundle/index.html')
    expect(usersOf(/loadFile\(|loadURL\('(?!app:)/)).toEqual([])
  })

  it('2, 3, 4, 6, 8, 9, 11: pages have no Node, a context of their own, the sandbox, web security and no webview', () => {
    expect(webPreferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
    expect(usersOf(/new BrowserWindow\(/)).toEqual(['src/main/app/SitePreview.ts', 'src/main/app/Windows.ts'])
    expect(usersOf(/webPreferences \}|webPreferences: \{/)).toEqual(expect.arrayContaining(['src/main/app/SitePreview.ts']))
  })

  it('5: every permission, device and download is refused', () => {
    const text = sources.find(({ name }) => name === 'src/main/app/security.ts')?.text
    expect(text).toContain('setPermissionRequestHandler((_contents, _permission, answer) => answer(false))')
    expect(text).toContain('setPermissionCheckHandler(() => false)')
    expect(text).toContain('setDevicePermissionHandler(() => false)')
    expect(text).toContain("session.on('will-download', event => event.preventDefault())")
  })

  it('7: the policy is the strictest that works', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' app://library data: blob:; " +
        "font-src 'self'; frame-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    )
    expect(framedPagePolicy).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src app://library data:; font-src data:; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'self'; sandbox allow-same-origin",
    )
    expect(assetSecurityPolicy).toBe("default-src 'none'; sandbox")
  })

  it('10: no feature of Blink is switched on', () => {
    expect(usersOf(/enableBlinkFeatures|enable-blink-features|enable-features/)).toEqual([])
  })

  it('12, 13, 14: webviews, navigation and new windows are refused in one place, for all pages', () => {
    for (const event of ['will-attach-webview', 'will-navigate', 'will-frame-navigate', 'will-redirect'])
      expect(usersOf(new RegExp(`'${event}'`))).toEqual(['src/main/app/security.ts'])
    expect(usersOf(/action: 'allow'/)).toEqual([])
  })

  it('15: only checked addresses reach the system', () => {
    expect(usersOf(/openExternal\(/)).toEqual(['src/main/app/security.ts'])
    expect(usersOf(/shell\.openPath\(/)).toEqual([])
  })

  it('17, 20: pages reach main by the contract alone, and main listens in one place', () => {
    expect(usersOf(/ipcMain\./)).toEqual(['src/main/ipc/register.ts'])
    expect(usersOf(/exposeInMainWorld\(/)).toEqual(['src/preload/index.ts'])
    expect(usersOf(/ipcRenderer\b/)).toEqual(['src/preload/index.ts'])
  })

  it('opens no port and sends nothing: no module of main has a network, but the one that asks links when a person says so', () => {
    expect(
      usersOf(/from '(?:node:)?(?:https?|net|tls|dgram|http2)'|\bnet\.(?:request|fetch)\(|\bfetch\(|autoUpdater|crashReporter/),
    ).toEqual(['src/main/links/askAddress.ts', 'src/main/links/publicAddress.ts'])
    expect(usersOf(/\baskAddress\(/)).toEqual([
      'src/main/links/askAddress.ts',
      'src/main/links/askPage.ts',
      'src/main/links/fetchPictures.ts',
    ])
    expect(usersOf(/\bfetchPictures\(/)).toEqual(['src/main/jobs/perform.ts', 'src/main/links/fetchPictures.ts'])
    expect(usersOf(/kind: 'fetch-pictures'/).toSorted()).toEqual(['src/main/ipc/handlers/linkHandlers.ts', 'src/main/jobs/messages.ts'])
    expect(usersOf(/\baskPages?\(/)).toEqual([
      'src/main/jobs/perform.ts',
      'src/main/links/askPage.ts',
      'src/main/links/askPages.ts',
      'src/main/links/checkLinks.ts',
    ])
    expect(usersOf(/\.listen\(|createServer\(/)).toEqual([])
  })
})
