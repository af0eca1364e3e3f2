import { isAbsolute, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { themeId } from '../../../shared/model/ownTheme.ts'
import { say } from '../../../shared/words/say.ts'

/** The folder of a library’s own themes. */
export const themesFolder = (library: string): string => join(library, 'themes')

/** A theme by its id (a shipped one, or one of the library’s own), or by its own folder. Throws `bad-request` for what is neither. */
export function themeFolder(theme: string, resources: string, library: string): string {
  if (isAbsolute(theme)) return theme
  if (!themeId.safeParse(theme).success) throw new AppError('bad-request', say('There is no theme called “{theme}”.', { theme }))
  return theme.startsWith('own/') ? join(themesFolder(library), theme.slice('own/'.length)) : join(resources, 'themes', theme)
}
