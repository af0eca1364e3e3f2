import { resolve } from 'node:path'
import { isOwnTheme } from '../../shared/model/ownTheme.ts'

/** What `--theme` names: a path, unless it is the name of a shipped theme or of one of the library's own. */
export function namedTheme(theme: string): string {
  return /[\\/]/.test(theme) && !isOwnTheme(theme) ? resolve(theme) : theme
}
