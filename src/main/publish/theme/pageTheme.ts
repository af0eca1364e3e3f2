import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryAccess } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import { lastOptions } from '../../../shared/model/site.ts'
import type { OptionValues } from '../../../shared/model/theme.ts'
import { say } from '../../../shared/words/say.ts'
import type { Theme } from '../../render/page.ts'
import { readTheme } from '../readTheme.ts'
import { explainedTheme } from './explainedTheme.ts'
import { themeFolder } from './themePlaces.ts'

/** A theme as pages by themselves are made with it: its folder, that of the theme whose templates stand in, and what is chosen of its options. */
export type PageTheme = Readonly<{ folder: string; base: string; options: OptionValues }>

/** `theme` is an id or a folder; `resources` and `library` are folders. */
type Wanted = Readonly<{ theme: string; resources: string; library: string }>

/** A theme with its options as the library's site had them last. Throws `bad-request` for what is no theme. */
export async function pageTheme(access: Pick<LibraryAccess, 'call'>, { theme, resources, library }: Wanted): Promise<PageTheme> {
  const folder = themeFolder(theme, resources, library)
  if (!existsSync(folder)) throw new AppError('bad-request', say('There is no theme called “{theme}”.', { theme }))
  return { folder, base: join(resources, 'themes/essay'), options: lastOptions(await access.call('site:settings'), theme) }
}

/** Reads it whole. Throws `unreadable-file`, which names the file and the line that are wrong. */
export async function readPageTheme({ folder, base, options }: PageTheme): Promise<Theme> {
  try {
    return await readTheme(folder, options, base)
  } catch (error) {
    return explainedTheme(folder, base, error)
  }
}
