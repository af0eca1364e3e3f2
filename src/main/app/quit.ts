import { app, powerMonitor } from 'electron'
import type { CloseGuard } from './CloseGuard.ts'
import type { CurrentLibrary } from './CurrentLibrary.ts'
import { log } from './log.ts'
import type { Windows } from './Windows.ts'

/** Quits in order: pages save, windows go, jobs and the rest `finish`, the library closes. Any step may keep the app open; none can be skipped. */
export function quitInOrder(parts: { windows: Windows; guard: CloseGuard; library: CurrentLibrary; finish: () => Promise<void> }): void {
  let state: 'running' | 'leaving' | 'left' = 'running'
  const leave = async () => {
    if (!(await parts.guard.settle(parts.windows.live, 'quit'))) {
      state = 'running'
      return
    }
    for (const window of parts.windows.all) parts.windows.destroy(window)
    await parts.finish()
    await parts.library.close()
    state = 'left'
    app.quit()
  }
  app.on('before-quit', event => {
    if (state === 'left') return
    event.preventDefault()
    if (state === 'leaving') return
    state = 'leaving'
    leave().catch((error: unknown) => {
      log('error', 'Quitting failed.', error)
      app.exit(1)
    })
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && state === 'running') app.quit()
  })
  app.on('activate', () => {
    if (state === 'running') parts.windows.focus()
  })
  // The machine goes down: macOS and Linux wait for us a moment; Windows tells each window instead.
  powerMonitor.on('shutdown', (event?: { preventDefault: () => void }) => {
    event?.preventDefault()
    app.quit()
  })
  app.on('browser-window-created', (_event, window) => {
    window.on('session-end', () => app.quit())
  })
}
