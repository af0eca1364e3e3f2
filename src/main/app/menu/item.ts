import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../../shared/contract/menu.ts'
import type { MenuParts } from './MenuParts.ts'

export const separator: MenuItemConstructorOptions = { type: 'separator' }

/** An item that sends a command to the page in front. `&` marks the letter that Alt reaches it by. */
export function item(parts: MenuParts, label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions {
  return { id: command, label, click: () => parts.command(command), ...(accelerator === undefined ? {} : { accelerator }) }
}
