import { z } from 'zod'
import { isFrameCommand, isPageCommand } from '../commands/commands.ts'
import { frameCommands, type FrameCommand } from '../commands/frameCommands.ts'
import { pageCommands, type PageCommand } from '../commands/pageCommands.ts'

export type MenuCommand = PageCommand

/** Every command that the application menu sends to the page in front. The page's own buttons and keys run the same ones. */
export const menuCommands: readonly MenuCommand[] = Object.keys(pageCommands).filter(isPageCommand)
export const menuCommand = z.enum(menuCommands)

/** Every command that a page may ask main for. */
export const frameCommandIds: readonly FrameCommand[] = Object.keys(frameCommands).filter(isFrameCommand)
export const frameCommand = z.enum(frameCommandIds)
