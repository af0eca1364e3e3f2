import { basename } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { item, separator } from './item.ts'
import type { MenuParts } from './MenuParts.ts'

const appearances = [
  { value: 'system', label: 'As the &System' },
  { value: 'light', label: '&Light' },
  { value: 'dark', label: '&Dark' },
] as const

/** The menu that bears the app's name on macOS. */
export function appMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: 'Deckle',
    submenu: [
      { role: 'about' },
      separator,
      item(parts, 'Settings…', 'app:settings', 'Command+,'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  }
}

export function fileMenu(parts: MenuParts): MenuItemConstructorOptions {
  const mac = parts.platform === 'darwin'
  return {
    label: '&File',
    submenu: [
      item(parts, '&New Article', 'article:new', 'CmdOrCtrl+N'),
      item(parts, 'New &List', 'list:new', 'CmdOrCtrl+Shift+L'),
      { label: 'New &Window', accelerator: 'CmdOrCtrl+Shift+N', click: parts.newWindow },
      separator,
      item(parts, 'New Li&brary…', 'library:create'),
      item(parts, '&Open Library…', 'library:open', 'CmdOrCtrl+O'),
      { label: 'Open &Recent', submenu: recent(parts) },
      item(parts, mac ? 'Show Library in Finder' : '&Show Library in Folder', 'library:reveal'),
      item(parts, 'Bac&kups…', 'library:backups'),
      separator,
      item(parts, '&Import…', 'article:import', 'CmdOrCtrl+Shift+O'),
      item(parts, '&Export as HTML…', 'article:export', 'CmdOrCtrl+Shift+E'),
      item(parts, '&Copy as HTML', 'article:copy-html', 'CmdOrCtrl+Shift+C'),
      separator,
      item(parts, '&Duplicate Article', 'article:duplicate', 'CmdOrCtrl+D'),
      item(parts, 'Move Article to &Trash', 'article:trash'),
      separator,
      ...(mac ? [] : [item(parts, 'Settin&gs…', 'app:settings', 'Ctrl+,'), separator]),
      { role: 'close', accelerator: 'CmdOrCtrl+W' },
      ...(mac ? [] : [{ role: 'quit' } as const]),
    ],
  }
}

function recent(parts: MenuParts): MenuItemConstructorOptions[] {
  const folders = parts.settings.recentLibraries
  return [
    ...folders.map(folder => ({ label: mnemonicFree(basename(folder)), sublabel: folder, click: () => parts.openRecent(folder) })),
    ...(folders.length > 0 ? [separator] : []),
    { label: 'Sample Library', click: parts.openSample },
  ]
}

function mnemonicFree(label: string): string {
  return label.replaceAll('&', '&&')
}

export function viewMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      item(parts, '&Library', 'view:library', 'CmdOrCtrl+\\'),
      item(parts, '&Inspector', 'view:inspector', 'CmdOrCtrl+Shift+\\'),
      separator,
      item(parts, '&Outline', 'view:outline', 'CmdOrCtrl+1'),
      item(parts, '&Details', 'view:details', 'CmdOrCtrl+2'),
      item(parts, 'Li&sts', 'view:lists', 'CmdOrCtrl+3'),
      item(parts, '&History', 'view:history', 'CmdOrCtrl+4'),
      separator,
      {
        label: '&Appearance',
        submenu: appearances.map(({ value, label }) => ({
          id: `appearance:${value}`,
          label,
          type: 'radio',
          checked: parts.settings.appearance === value,
          click: () => parts.setAppearance(value),
        })),
      },
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      ...(parts.developing ? [separator, { role: 'toggleDevTools' } as const] : []),
    ],
  }
}

export function windowMenu(parts: MenuParts): MenuItemConstructorOptions {
  const mac = parts.platform === 'darwin'
  return {
    role: 'window',
    label: '&Window',
    submenu: mac ? [{ role: 'minimize' }, { role: 'zoom' }, separator, { role: 'front' }] : [{ role: 'minimize' }, { role: 'zoom' }],
  }
}

export function helpMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: '&Help',
    submenu: [
      { label: 'Show &Log File', click: parts.showLog },
      ...(parts.platform === 'darwin' ? [] : [separator, { role: 'about' } as const]),
    ],
  }
}
