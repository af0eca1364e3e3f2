import { AppError, toWireError, type ErrorCode } from '../../shared/errors.ts'
import { debug } from './debug.ts'
import { parseOptions, type Options } from './options.ts'
import { printLine, printable, say } from './output.ts'
import { usage } from './usage.ts'

type Command = (options: Options) => Promise<void>
export type Commands = Readonly<Record<string, () => Promise<Command>>>

const unexpected = 'Something went wrong inside Deckle. Run the command again with DECKLE_DEBUG=1 to see what.'

/** Runs one command line and gives its exit code. Failures are one line on standard error; unexpected ones are logged whole when `DECKLE_DEBUG` is set. */
export async function run(argv: readonly string[], version: string, commands: Commands): Promise<number> {
  try {
    const options = parseOptions(argv)
    if (options.version) printLine(version)
    else if (options.help || options.command === 'help') printLine(usage.trimEnd())
    else await (await commandOf(options, commands)())(options)
    return 0
  } catch (error) {
    if (!(error instanceof AppError)) debug(error instanceof Error ? (error.stack ?? error.message) : String(error))
    const { code, message } = toWireError(error)
    say(`deckle: ${printable(code === 'internal' ? unexpected : message)}`)
    return exitCode(code)
  }
}

function commandOf(options: Options, commands: Commands): () => Promise<Command> {
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
