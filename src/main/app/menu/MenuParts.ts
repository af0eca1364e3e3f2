import type { FrameCommand } from '../../../shared/commands/frameCommands.ts'
import type { MenuCommand } from '../../../shared/contract/menu.ts'
import type { Settings } from '../../../shared/model/settings.ts'

/** What the menu is made of, and what its items do. */
export interface MenuParts {
  readonly platform: NodeJS.Platform
  readonly developing: boolean
  readonly settings: Settings
  /** Whether the open library can only be read. */
  readonly readOnly: boolean
  /** Sends a command to the page in front. */
  readonly command: (command: MenuCommand) => void
  /** Does a command of main's. */
  readonly frame: (command: FrameCommand) => void
  readonly openRecent: (folder: string) => void
}
