import { join } from 'node:path'

export type LogLevel = 'info' | 'warn' | 'error'
export type Log = (level: LogLevel, text: string, error?: unknown) => void

type Line = readonly [level: LogLevel, ...texts: unknown[]]

/** Longer than a window takes to come, in milliseconds. */
const calm = 2000

let lines: Line[] = []
let write: ((line: Line) => void) | null = null
let openFile: () => Promise<(line: Line) => void> = () => Promise.resolve(() => {})

/** Has the log written to a file in `folder`, which starts anew at 1 MB and keeps the one before; in development warnings go to the `terminal` too. Returns the file's path. */
export function openLog(folder: string, terminal: boolean): string {
  const path = join(folder, 'main.log')
  openFile = async () => {
    // The Node edition: the one for Electron opens channels between processes, which only our contract does.
    const { default: electronLog } = await import('electron-log/node')
    electronLog.transports.file.setAppName('Deckle')
    electronLog.transports.file.resolvePathFn = () => path
    electronLog.transports.file.level = 'info'
    electronLog.transports.console.level = terminal ? 'warn' : false
    return ([level, ...texts]) => electronLog[level](...texts)
  }
  return path
}

/** Writes to the log file: at once, but for the first lines, which wait for the start to be over or for one that is more than information. */
export const log: Log = (level, text, error) => {
  lines.push(error === undefined ? [level, text] : [level, text, error])
  if (write) writeDue(write)
  else if (level !== 'info') void open()
  else if (lines.length === 1) setTimeout(() => void open(), calm).unref()
}

async function open(): Promise<void> {
  write ??= await openFile()
  writeDue(write)
}

function writeDue(put: (line: Line) => void): void {
  const due = lines
  lines = []
  for (const line of due) put(line)
}
