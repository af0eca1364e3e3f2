import { app, nativeTheme, session } from 'electron'
import type { HostReply, HostRequest } from '../library/process/messages.ts'
import { forkedAhead, forkProcess } from './forkProcess.ts'
import { languageOf, speakIn } from './language.ts'
import { log } from './log.ts'
import type { Places } from './places.ts'
import { serve } from './protocol.ts'
import type { PageOrigins } from './scheme.ts'
import { lockPages, lockSession } from './security.ts'
import { SettingsFile } from './SettingsFile.ts'
import { registerIpc } from '../ipc/register.ts'
import type { Switches } from './switches.ts'
import { Windows } from './Windows.ts'

export interface ShellOptions {
  readonly switches: Switches
  readonly origins: PageOrigins
  readonly places: Places
  readonly logFile: string
}

/** Opens the window once Electron is ready, and reads and puts together the rest of the app while the window's own process starts. */
export function openShell({ switches, origins, places, logFile }: ShellOptions): void {
  const developing = !app.isPackaged
  lockSession(session.defaultSession, origins)
  lockPages(origins)
  const settings = new SettingsFile(places.settings, text => log('warn', text))
  const language = () => languageOf(settings.current)
  const windows = new Windows({ preload: places.preload, stateFile: places.windowState, origins, developing, language })
  nativeTheme.themeSource = settings.current.appearance
  const forkLibrary = forkedAhead(() => forkProcess<HostRequest, HostReply>(places.libraryHost, 'Deckle library', [places.code]))
  const parts = { switches, places, logFile, windows, settings, forkLibrary }
  const started = Promise.all([import('./startApp.ts'), speakIn(language())]).then(([{ startApp }]) => startApp(parts))
  serve(
    session.defaultSession,
    places.page,
    started.then(({ folders }) => folders),
  )
  registerIpc({ origins, windowOf: contents => windows.of(contents), answers: started.then(({ answers }) => answers) })
  if (!switches.demo) windows.open()
}
