import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'

/** Where the app keeps its settings: Electron's `userData` for an app named Deckle. */
function settingsFile(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/Deckle/settings.json')
  if (process.platform === 'win32') return join(process.env.APPDATA ?? join(homedir(), 'AppData/Roaming'), 'Deckle/settings.json')
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Deckle/settings.json')
}

async function lastOpened(): Promise<string | null> {
  try {
    const settings: unknown = JSON.parse(await readFile(settingsFile(), 'utf8'))
    const recent = typeof settings === 'object' && settings !== null && 'recentLibraries' in settings ? settings.recentLibraries : null
    return Array.isArray(recent) && typeof recent[0] === 'string' ? recent[0] : null
  } catch {
    return null
  }
}

/** The library that a command works on: `--library`, else `DECKLE_LIBRARY`, else the one that the app opened last. Throws `bad-request` if there is none. */
export async function libraryFolder(option: string | undefined): Promise<string> {
  const folder = option ?? (process.env.DECKLE_LIBRARY || (await lastOpened()))
  if (!folder) throw new AppError('bad-request', 'Say which library to use: add --library DIR ("deckle init DIR" makes a new one).')
  return resolve(folder)
}
