import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { Theme } from '../render/page.ts'

const themeFile = z.object({ name: z.string().min(1).max(200) })

/** Reads a theme from its folder: `theme.json` (its name) and `theme.css`. Throws `unreadable-file`. */
export async function readTheme(folder: string): Promise<Theme> {
  try {
    const { name } = themeFile.parse(JSON.parse(await readFile(join(folder, 'theme.json'), 'utf8')))
    return { name, css: await readFile(join(folder, 'theme.css'), 'utf8') }
  } catch (cause) {
    throw new AppError('unreadable-file', `The theme in ${folder} can’t be read. Install Deckle again, or choose another theme.`, { cause })
  }
}
