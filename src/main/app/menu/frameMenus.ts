import { basename } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { item, roleItem, separator } from './item.ts'
import type { MenuParts } from './MenuParts.ts'
import { menuLabel } from './menuLabel.ts'

const appearances = ['system', 'light', 'dark'] as const
const focuses = ['sentence', 'paragraph', 'section'] as const

/** The menu that bears the app's name on macOS. */
export function appMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: 'Deckle',
    submenu: [
      roleItem(parts, 'help:about', 'about'),
      separator,
      item(parts, 'app:settings'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      roleItem(parts, 'app:quit', 'quit'),
    ],
  }
}

export function fileMenu(parts: MenuParts): MenuItemConstructorOptions {
  const mac = parts.platform === 'darwin'
  return {
    label: menuLabel('&File'),
    submenu: [
      item(parts, 'article:new'),
      item(parts, 'list:new'),
      item(parts, 'list:new-smart'),
      item(parts, 'list:overlaps'),
      item(parts, 'list:templates'),
      item(parts, 'window:new'),
      separator,
      item(parts, 'library:create'),
      item(parts, 'library:open'),
      { label: menuLabel('Open &Recent'), submenu: recent(parts) },
      item(parts, 'library:reveal'),
      item(parts, 'library:backups'),
      item(parts, 'library:check'),
      separator,
      item(parts, 'article:import'),
      item(parts, 'list:bring-in'),
      item(parts, 'views:bring-in'),
      item(parts, 'article:export'),
      item(parts, 'book:export'),
      item(parts, 'article:copy-html'),
      item(parts, 'article:check'),
      item(parts, 'article:search-preview'),
      { label: menuLabel('Cop&y For'), submenu: copies.map(target => item(parts, `copy:${target}`)) },
      item(parts, 'site:publish'),
      item(parts, 'site:themes'),
      separator,
      item(parts, 'article:duplicate'),
      item(parts, 'article:trash'),
      separator,
      ...(mac ? [] : [item(parts, 'app:settings'), separator]),
      item(parts, 'tab:reopen'),
      item(parts, 'tab:close'),
      roleItem(parts, 'window:close', 'close'),
      ...(mac ? [] : [roleItem(parts, 'app:quit', 'quit')]),
    ],
  }
}

const copies = ['wordpress', 'ghost', 'medium', 'substack', 'mail'] as const

function recent(parts: MenuParts): MenuItemConstructorOptions[] {
  const folders = parts.settings.recentLibraries
  return [
    ...folders.map(folder => ({ label: mnemonicFree(basename(folder)), sublabel: folder, click: () => parts.openRecent(folder) })),
    ...(folders.length > 0 ? [separator] : []),
    item(parts, 'library:sample'),
  ]
}

function mnemonicFree(label: string): string {
  return label.replaceAll('&', '&&')
}

export function viewMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: menuLabel('&View'),
    submenu: [
      item(parts, 'go:anywhere'),
      item(parts, 'go:command'),
      item(parts, 'go:lists'),
      item(parts, 'subject:open'),
      item(parts, 'go:unfinished'),
      item(parts, 'go:undescribed'),
      separator,
      item(parts, 'view:library'),
      item(parts, 'view:inspector'),
      separator,
      item(parts, 'view:outline'),
      item(parts, 'view:details'),
      item(parts, 'view:lists'),
      item(parts, 'view:history'),
      item(parts, 'view:links'),
      separator,
      item(parts, 'view:beside'),
      item(parts, 'view:preview'),
      separator,
      item(parts, 'article:goals'),
      item(parts, 'article:prose'),
      ...focuses.map(value => ({
        ...item(parts, `focus:${value}`),
        type: 'checkbox' as const,
        checked: parts.settings.focus === value,
      })),
      { ...item(parts, 'focus:typewriter'), type: 'checkbox', checked: parts.settings.typewriter },
      separator,
      {
        label: menuLabel('&Appearance'),
        submenu: appearances.map(value => ({
          ...item(parts, `appearance:${value}`),
          type: 'radio',
          checked: parts.settings.appearance === value,
        })),
      },
      separator,
      roleItem(parts, 'view:zoom-usual', 'resetZoom'),
      roleItem(parts, 'view:zoom-in', 'zoomIn'),
      roleItem(parts, 'view:zoom-out', 'zoomOut'),
      separator,
      roleItem(parts, 'view:full-screen', 'togglefullscreen'),
      ...(parts.developing ? [separator, { role: 'toggleDevTools', accelerator: 'F12' } as const] : []),
    ],
  }
}

export function windowMenu(parts: MenuParts): MenuItemConstructorOptions {
  const mac = parts.platform === 'darwin'
  return {
    role: 'window',
    label: menuLabel('&Window'),
    submenu: [
      roleItem(parts, 'window:minimise', 'minimize'),
      roleItem(parts, 'window:zoom', 'zoom'),
      ...(mac ? [separator, { role: 'front' } as const] : []),
    ],
  }
}

export function helpMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: menuLabel('&Help'),
    submenu: [
      item(parts, 'help:keys'),
      separator,
      item(parts, 'help:log'),
      ...(parts.platform === 'darwin' ? [] : [separator, roleItem(parts, 'help:about', 'about')]),
    ],
  }
}
