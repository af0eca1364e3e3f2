import { app, shell, type BrowserWindow } from 'electron'
import type { FrameCommand } from '../../shared/commands/frameCommands.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { log } from './log.ts'
import type { SettingsFile } from './SettingsFile.ts'
import type { Windows } from './Windows.ts'

export interface FrameParts {
  readonly windows: Windows
  readonly settings: SettingsFile
  readonly logFile: string
  readonly openSample: () => void
}

/** Does a command to a window, or to the app. Without a window, what needs one does nothing. */
export type Frame = (command: FrameCommand, window: BrowserWindow | undefined) => void

type Act = (window: BrowserWindow | undefined) => void

/** One level is a fifth, as in browsers. */
const zoomStep = 0.5

export function createFrame({ windows, settings, logFile, openSample }: FrameParts): Frame {
  const appearance = (value: Settings['appearance']) => () =>
    void settings.update({ appearance: value }).catch((error: unknown) => log('warn', 'Settings not kept.', error))

  const acts: Readonly<Record<FrameCommand, Act>> = {
    'window:new': () => void windows.open(),
    'library:sample': openSample,
    'window:close': window => window?.close(),
    'app:quit': () => app.quit(),
    'edit:cut': window => window?.webContents.cut(),
    'edit:copy': window => window?.webContents.copy(),
    'edit:paste': window => window?.webContents.paste(),
    'edit:delete': window => window?.webContents.delete(),
    'edit:select-all': window => window?.webContents.selectAll(),
    'appearance:system': appearance('system'),
    'appearance:light': appearance('light'),
    'appearance:dark': appearance('dark'),
    'view:zoom-usual': window => window?.webContents.setZoomLevel(0),
    'view:zoom-in': window => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + zoomStep),
    'view:zoom-out': window => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() - zoomStep),
    'view:full-screen': window => window?.setFullScreen(!window.isFullScreen()),
    'window:minimise': window => window?.minimize(),
    'window:zoom': window => (window?.isMaximized() ? window.unmaximize() : window?.maximize()),
    'help:log': () => shell.showItemInFolder(logFile),
    'help:about': () => app.showAboutPanel(),
  }
  return (command, window) => acts[command](window)
}
