import { onPlatform, type Command } from './Command.ts'
import { frameCommands, type FrameCommand } from './frameCommands.ts'
import { pageCommands, type PageCommand } from './pageCommands.ts'

export type CommandId = PageCommand | FrameCommand

/** Every command of the app, once: the menu, the palette, the list of keys and the tooltips read it here. */
export const commands: Readonly<Record<CommandId, Command>> = { ...pageCommands, ...frameCommands }

/** All ids, in the order of the menu's groups. */
export const commandIds = Object.keys(commands).filter(isCommand)

function isCommand(text: string): text is CommandId {
  return Object.hasOwn(commands, text)
}

export function isPageCommand(text: string): text is PageCommand {
  return Object.hasOwn(pageCommands, text)
}

export function isFrameCommand(text: string): text is FrameCommand {
  return Object.hasOwn(frameCommands, text)
}

/** A command's name without the marks of the menu: "Export as HTML…". */
export function commandName(id: CommandId, platform: string): string {
  return withoutMnemonic(onPlatform(commands[id].label, platform))
}

/** A label of the menu without the mark before the letter that Alt reaches it by. */
export function withoutMnemonic(label: string): string {
  return label.replaceAll(/&(.)/gu, '$1')
}

/** A command's key as `Mod+Shift+E`, or null where it has none. `own` are keys that a person gave to commands instead. */
export function commandKey(id: CommandId, platform: string, own: Readonly<Record<string, string>> = {}): string | null {
  const given = own[id]
  if (given !== undefined) return given || null
  const { key } = commands[id]
  return key === undefined ? null : onPlatform(key, platform) || null
}

/** Whether a command changes the library. */
export function writesInLibrary(id: CommandId): boolean {
  return commands[id].writes ?? false
}
