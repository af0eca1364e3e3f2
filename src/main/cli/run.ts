import { AppError, toWireError, type ErrorCode } from '../../shared/errors.ts'
import { assets } from './commands/assets.ts'
import { backup, backups } from './commands/backup.ts'
import { doctor } from './commands/doctor.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { history } from './commands/history.ts'
import { init } from './commands/init.ts'
import { list } from './commands/list.ts'
import { lists } from './commands/lists/lists.ts'
import { replace } from './commands/replace.ts'
import { restore } from './commands/restore.ts'
import { search } from './commands/search.ts'
import { site } from './commands/site.ts'
import { theme } from './commands/theme.ts'
import { show } from './commands/show.ts'
import { debug } from './debug.ts'
import { parseOptions, type Options } from './options.ts'
import { printLine, printable, say } from './output.ts'
import { usage } from './usage.ts'

const commands: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  init,
  import: importCommand,
  list,
  show,
  history,
  search,
  export: exportCommand,
  site,
  theme,
  lists,
  doctor,
  assets,
  backup,
  backups,
  restore,
  replace,
}

const unexpected = 'Something went wrong inside Deckle. Run the command again with DECKLE_DEBUG=1 to see what.'

/** Runs one command line and gives its exit code. Failures are one line on standard error; unexpected ones are logged whole when `DECKLE_DEBUG` is set. */
export async function run(argv: readonly string[], version: string): Promise<number> {
  try {
    const options = parseOptions(argv)
    if (options.version) printLine(version)
    else if (options.help || options.command === 'help') printLine(usage.trimEnd())
    else await commandOf(options)(options)
    return 0
  } catch (error) {
    if (!(error instanceof AppError)) debug(error instanceof Error ? (error.stack ?? error.message) : String(error))
    const { code, message } = toWireError(error)
    say(`deckle: ${printable(code === 'internal' ? unexpected : message)}`)
    return exitCode(code)
  }
}

function commandOf(options: Options): (options: Options) => Promise<void> {
  if (!options.command) throw new AppError('bad-request', 'Say what to do: "deckle --help" lists the commands.')
  const command = Object.hasOwn(commands, options.command) ? commands[options.command] : undefined
  if (!command) throw new AppError('bad-request', `There is no command "${options.command}": "deckle --help" lists them.`)
  return command
}

function exitCode(code: ErrorCode): number {
  switch (code) {
    case 'bad-request':
      return 2
    case 'not-found':
      return 3
    case 'no-library':
    case 'library-locked':
    case 'library-newer':
    case 'library-unavailable':
    case 'not-a-database':
    case 'network-drive':
    case 'read-only':
      return 4
    default:
      return 1
  }
}
