import type { MenuItemConstructorOptions } from 'electron'
import { appMenu, fileMenu, helpMenu, viewMenu, windowMenu } from './frameMenus.ts'
import type { MenuParts } from './MenuParts.ts'
import { editMenu, formatMenu, insertMenu, sectionMenu, tableMenu } from './writingMenus.ts'

/** The application menu. Accelerators are those of the platform and of word processors; none takes a key that edits text. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  return [
    ...(parts.platform === 'darwin' ? [appMenu(parts)] : []),
    fileMenu(parts),
    editMenu(parts),
    formatMenu(parts),
    insertMenu(parts),
    tableMenu(parts),
    sectionMenu(parts),
    viewMenu(parts),
    windowMenu(parts),
    helpMenu(parts),
  ]
}
