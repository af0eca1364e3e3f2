import type { MenuItemConstructorOptions } from 'electron'
import { onPlatform } from '../../../shared/commands/Command.ts'
import { commandKey, commands, isPageCommand, writesInLibrary, type CommandId } from '../../../shared/commands/commands.ts'
import type { FrameCommand } from '../../../shared/commands/frameCommands.ts'
import type { MenuParts } from './MenuParts.ts'
import { menuLabel } from './menuLabel.ts'

export const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The item of a command, named and keyed by the table of commands. */
export function item(parts: MenuParts, command: CommandId): MenuItemConstructorOptions {
  const click = () => (isPageCommand(command) ? parts.command(command) : parts.frame(command))
  return { ...face(parts, command), click, enabled: !(parts.readOnly && writesInLibrary(command)) }
}

/** The item of a command that Electron does itself, as the platform wants it done. */
export function roleItem(
  parts: MenuParts,
  command: FrameCommand,
  role: NonNullable<MenuItemConstructorOptions['role']>,
): MenuItemConstructorOptions {
  return { ...face(parts, command), role }
}

function face({ platform, settings }: MenuParts, command: CommandId): MenuItemConstructorOptions {
  const key = commandKey(command, platform, settings.shortcuts)
  return {
    id: command,
    label: menuLabel(onPlatform(commands[command].label, platform)),
    ...(key === null ? {} : { accelerator: key.replace('Mod', 'CmdOrCtrl') }),
  }
}
