import { dialog, type BrowserWindow } from 'electron'
import { log } from './log.ts'
import { t } from '../../shared/words/words.ts'

const crashesForgiven = 3
const forgetAfter = 60_000

/** Logs what goes wrong in a window's page, and loads the page again when its process dies: what was saved is all there. */
export function watchPage(window: BrowserWindow): void {
  const crashes: number[] = []
  const contents = window.webContents
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log('error', `A window's page ended: ${reason} (${exitCode}).`)
    crashes.push(Date.now())
    if (crashes.filter(time => time > Date.now() - forgetAfter).length <= crashesForgiven) contents.reload()
    else
      dialog.showErrorBox(
        t('This window keeps failing'),
        t('Everything that was saved is in your library. Close the window and open Deckle again.'),
      )
  })
  window.on('unresponsive', () => log('warn', 'A window does not respond.'))
  window.on('responsive', () => log('info', 'The window responds again.'))
  contents.on('preload-error', (_event, _path, error) => log('error', 'The preload script failed.', error))
  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame) log('error', `The page did not load: ${description} (${code}).`)
  })
}
