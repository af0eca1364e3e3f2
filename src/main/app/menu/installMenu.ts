import { BrowserWindow, Menu, shell } from 'electron'
import type { Emit } from '../../ipc/emit.ts'
import { log } from '../log.ts'
import type { SettingsFile } from '../SettingsFile.ts'
import type { Windows } from '../Windows.ts'
import type { MenuParts } from './MenuParts.ts'
import { menuTemplate } from './menuTemplate.ts'

export interface MenuDeps extends Pick<MenuParts, 'developing' | 'openRecent' | 'openSample'> {
  readonly windows: Windows
  readonly settings: SettingsFile
  readonly emit: Emit
  readonly logFile: string
}

/** Puts the application menu up as the settings are now. */
export function installMenu({ windows, settings, emit, logFile, ...given }: MenuDeps): void {
  const template = menuTemplate({
    ...given,
    platform: process.platform,
    settings: settings.current,
    command: command => {
      const window = BrowserWindow.getFocusedWindow() ?? windows.all.at(-1)
      if (window) emit.to(window, 'menu:command', { command })
    },
    newWindow: () => void windows.open(),
    setAppearance: appearance => void settings.update({ appearance }).catch((error: unknown) => log('warn', 'Settings not kept.', error)),
    showLog: () => shell.showItemInFolder(logFile),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
