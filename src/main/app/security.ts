import { app, shell, type Session, type WebContents } from 'electron'
import { externalUrl } from './externalUrl.ts'
import { isAllowedRequest } from './requestFilter.ts'
import { isFramedPage, isPageOrigin, originOf, previewOrigin, type PageOrigins } from './scheme.ts'

/** Chromium's own errands, none of which an offline program needs. Must run before the app is ready. */
export function silenceChromium(developing: boolean): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${developing ? ', EXCLUDE localhost, EXCLUDE 127.0.0.1' : ''}`)
}

/** A session in which pages get no permission, no download, no device, no dictionary and no request that leaves the machine. */
export function lockSession(session: Session, origins: PageOrigins): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', event => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url, origins.development) }))
}

/** Locks every page that will ever be made to where it is: no navigation, no new windows, no webview. Links go to the system. */
export function lockPages(origins: PageOrigins): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents, origins))
}

function lockPage(contents: WebContents, origins: PageOrigins): void {
  const refuse = (event: { readonly url: string; preventDefault: () => void }) => {
    // Hot reload reloads the page that is there; anything else would be somewhere else.
    if (origins.development !== null && isPageOrigin(event.url, origins) && isPageOrigin(contents.getURL(), origins)) return
    // A site that is previewed may be walked through; a link out of it is a link out of the app.
    const previewed = originOf(contents.getURL()) === previewOrigin
    if (previewed && originOf(event.url) === previewOrigin) return
    event.preventDefault()
    if (previewed) openOutside(event.url)
  }
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', event => {
    if (event.isMainFrame || !isFramedPage(event.url, origins)) refuse(event)
  })
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Hands http, https and mailto links to the system; anything else goes nowhere. Says whether it did. */
export function openOutside(url: string): boolean {
  const allowed = externalUrl(url)
  if (allowed === null) return false
  void shell.openExternal(allowed).catch(() => {})
  return true
}
