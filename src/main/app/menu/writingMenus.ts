import type { MenuItemConstructorOptions } from 'electron'
import { item, roleItem, separator } from './item.ts'
import type { MenuParts } from './MenuParts.ts'
import { menuLabel } from './menuLabel.ts'

export function editMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: menuLabel('&Edit'),
    submenu: [
      item(parts, 'edit:undo'),
      item(parts, 'edit:redo'),
      separator,
      roleItem(parts, 'edit:cut', 'cut'),
      roleItem(parts, 'edit:copy', 'copy'),
      roleItem(parts, 'edit:paste', 'paste'),
      item(parts, 'edit:paste-plain'),
      roleItem(parts, 'edit:delete', 'delete'),
      roleItem(parts, 'edit:select-all', 'selectAll'),
      separator,
      item(parts, 'find:open'),
      item(parts, 'find:next'),
      item(parts, 'find:previous'),
      separator,
      item(parts, 'article:find'),
      item(parts, 'search:open'),
      item(parts, 'replace:open'),
      separator,
      item(parts, 'snippet:make'),
      separator,
      item(parts, 'spelling:next'),
      { ...item(parts, 'spelling:toggle'), type: 'checkbox', checked: parts.settings.spelling },
      item(parts, 'typography:toggle'),
      separator,
      item(parts, 'list:accept-suggestion'),
      item(parts, 'list:fetch-titles'),
      separator,
      item(parts, 'block:menu'),
      item(parts, 'block:move-up'),
      item(parts, 'block:move-down'),
      item(parts, 'block:duplicate'),
      item(parts, 'block:delete'),
    ],
  }
}

export function formatMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: menuLabel('F&ormat'),
    submenu: [
      item(parts, 'format:bold'),
      item(parts, 'format:italic'),
      item(parts, 'format:underline'),
      item(parts, 'format:strike'),
      item(parts, 'format:code'),
      item(parts, 'format:highlight'),
      item(parts, 'format:superscript'),
      item(parts, 'format:subscript'),
      item(parts, 'format:language'),
      separator,
      item(parts, 'format:subheading'),
      item(parts, 'format:bullet-list'),
      item(parts, 'format:ordered-list'),
      item(parts, 'format:task-list'),
      item(parts, 'format:tick'),
      item(parts, 'format:quote'),
      item(parts, 'format:code-block'),
      item(parts, 'format:rule'),
      separator,
      item(parts, 'edit:link'),
    ],
  }
}

export function insertMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: menuLabel('&Insert'),
    submenu: [
      item(parts, 'edit:image'),
      item(parts, 'insert:gallery'),
      item(parts, 'insert:web-pictures'),
      item(parts, 'insert:embed'),
      separator,
      item(parts, 'insert:table'),
      item(parts, 'insert:callout'),
      item(parts, 'insert:spoiler'),
      item(parts, 'insert:footnote'),
      separator,
      item(parts, 'insert:pros-and-cons'),
      item(parts, 'insert:rating'),
      item(parts, 'insert:facts'),
      separator,
      item(parts, 'insert:snippet'),
    ],
  }
}

export function tableMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: menuLabel('&Table'),
    submenu: [
      item(parts, 'table:row-above'),
      item(parts, 'table:row-below'),
      item(parts, 'table:row-up'),
      item(parts, 'table:row-down'),
      item(parts, 'table:row-delete'),
      separator,
      item(parts, 'table:column-before'),
      item(parts, 'table:column-after'),
      item(parts, 'table:column-left'),
      item(parts, 'table:column-right'),
      item(parts, 'table:column-delete'),
      separator,
      item(parts, 'table:head-row'),
      item(parts, 'table:head-column'),
      item(parts, 'table:align-start'),
      item(parts, 'table:align-center'),
      item(parts, 'table:align-end'),
      separator,
      item(parts, 'table:delete'),
    ],
  }
}

export function sectionMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: menuLabel('&Section'),
    submenu: [
      item(parts, 'section:add'),
      item(parts, 'section:split'),
      item(parts, 'section:merge'),
      separator,
      item(parts, 'section:move-up'),
      item(parts, 'section:move-down'),
      separator,
      item(parts, 'section:delete'),
      separator,
      item(parts, 'section:fold'),
      item(parts, 'section:fold-all'),
      item(parts, 'section:unfold-all'),
    ],
  }
}
