import { join } from 'node:path'
// The Node edition: the one for Electron opens channels between processes, which only our contract does.
import electronLog from 'electron-log/node'

export type LogLevel = 'info' | 'warn' | 'error'
export type Log = (level: LogLevel, text: string, error?: unknown) => void

/** Has the log written to a file in `folder`, which starts anew at 1 MB and keeps the one before; in development warnings go to the `terminal` too. Returns the file's path. */
export function openLog(folder: string, terminal: boolean): string {
  const file = join(folder, 'main.log')
  electronLog.transports.file.setAppName('Deckle')
  electronLog.transports.file.resolvePathFn = () => file
  electronLog.transports.file.level = 'info'
  electronLog.transports.console.level = terminal ? 'warn' : false
  return file
}

/** Writes to the log file. */
export const log: Log = (level, text, error) => (error === undefined ? electronLog[level](text) : electronLog[level](text, error))
