import type { MenuItemConstructorOptions } from 'electron'
import { item, separator } from './item.ts'
import type { MenuParts } from './MenuParts.ts'

/** Undo and redo are commands, not roles: the editor keeps a history of its own, over more than text. */
export function editMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      item(parts, '&Undo', 'edit:undo', 'CmdOrCtrl+Z'),
      item(parts, '&Redo', 'edit:redo', parts.platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle', label: 'Paste as Plain &Text', accelerator: 'CmdOrCtrl+Shift+V' },
      { role: 'delete' },
      { role: 'selectAll' },
      separator,
      item(parts, '&Find Articles', 'article:find', 'CmdOrCtrl+F'),
    ],
  }
}

export function formatMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: 'F&ormat',
    submenu: [
      item(parts, '&Bold', 'format:bold', 'CmdOrCtrl+B'),
      item(parts, '&Italic', 'format:italic', 'CmdOrCtrl+I'),
      item(parts, '&Underline', 'format:underline', 'CmdOrCtrl+U'),
      item(parts, '&Strikethrough', 'format:strike', 'CmdOrCtrl+Shift+S'),
      item(parts, '&Code', 'format:code', 'CmdOrCtrl+E'),
      separator,
      item(parts, 'Sub&heading', 'format:subheading', 'CmdOrCtrl+Shift+H'),
      item(parts, 'Bulleted &List', 'format:bullet-list', 'CmdOrCtrl+Shift+8'),
      item(parts, '&Numbered List', 'format:ordered-list', 'CmdOrCtrl+Shift+7'),
      item(parts, '&Quote', 'format:quote', 'CmdOrCtrl+Shift+B'),
      item(parts, 'Code Bloc&k', 'format:code-block', 'CmdOrCtrl+Shift+K'),
      item(parts, '&Rule', 'format:rule'),
      separator,
      item(parts, 'Lin&k…', 'edit:link', 'CmdOrCtrl+K'),
      item(parts, 'I&mage…', 'edit:image', 'CmdOrCtrl+Shift+P'),
    ],
  }
}

export function sectionMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: '&Section',
    submenu: [
      item(parts, '&Add Section', 'section:add', 'CmdOrCtrl+Enter'),
      item(parts, '&Split Here', 'section:split', 'CmdOrCtrl+Shift+Enter'),
      item(parts, 'Mer&ge with the One Above', 'section:merge', 'CmdOrCtrl+Shift+J'),
      separator,
      item(parts, 'Move &Up', 'section:move-up', 'Alt+Shift+Up'),
      item(parts, 'Move &Down', 'section:move-down', 'Alt+Shift+Down'),
      separator,
      item(parts, 'D&elete Section', 'section:delete'),
    ],
  }
}
