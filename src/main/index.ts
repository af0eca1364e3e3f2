import { app, Menu } from 'electron'
import { openLog } from './app/log.ts'
import { findPlaces } from './app/places.ts'
import { declareScheme } from './app/protocol.ts'
import { originOf } from './app/scheme.ts'
import { silenceChromium } from './app/security.ts'
import { openShell } from './app/openShell.ts'
import { readSwitches } from './app/switches.ts'
import { catchUnexpected } from './app/unexpected.ts'

const switches = readSwitches(process.argv, process.cwd())
const served = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const origins = { development: served ? originOf(served) : null }

declareScheme()
silenceChromium(origins.development !== null)
// Electron would make one of its own first.
Menu.setApplicationMenu(null)

if (app.requestSingleInstanceLock()) {
  const places = findPlaces(import.meta.dirname)
  const logFile = openLog(places.logs, origins.development !== null)
  catchUnexpected(logFile)
  // Not awaited: Electron is not ready before this module has loaded.
  void app.whenReady().then(() => openShell({ switches, origins, places, logFile }))
} else {
  if (switches.demo) process.stderr.write('Deckle is running in this profile already. Close it, or give another --user-data-dir.\n')
  app.exit(switches.demo ? 1 : 0)
}
