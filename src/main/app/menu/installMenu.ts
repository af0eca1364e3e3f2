import { BrowserWindow, Menu } from 'electron'
import type { Emit } from '../../ipc/emit.ts'
import type { Frame } from '../createFrame.ts'
import type { SettingsFile } from '../SettingsFile.ts'
import type { Windows } from '../Windows.ts'
import type { MenuParts } from './MenuParts.ts'
import { menuTemplate } from './menuTemplate.ts'

export interface MenuDeps extends Pick<MenuParts, 'developing' | 'openRecent' | 'readOnly'> {
  readonly windows: Windows
  readonly settings: SettingsFile
  readonly emit: Emit
  readonly frame: Frame
}

/** Puts the application menu up as the settings are now. */
export function installMenu({ windows, settings, emit, frame, ...given }: MenuDeps): void {
  const inFront = () => BrowserWindow.getFocusedWindow() ?? windows.all.at(-1)
  const template = menuTemplate({
    ...given,
    platform: process.platform,
    settings: settings.current,
    command: command => {
      const window = inFront()
      if (window) emit.to(window, 'menu:command', { command })
    },
    frame: command => frame(command, inFront()),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
