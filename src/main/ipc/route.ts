import { appCalls, libraryCalls, type AppCallName, type Handlers, type LibraryCallName } from '../../shared/contract/contract.ts'
import { AppError, toWireError, type Result } from '../../shared/errors.ts'

/** Who answers: main itself, or the library process. */
export interface Answerers {
  readonly app: Handlers<AppCallName>
  readonly library: (name: LibraryCallName, input: unknown) => Promise<Result<unknown>>
  readonly logError: (text: string, error: unknown) => void
}

/** Validates one call of a page against the contract and has it answered. Never throws; an unexpected error is logged whole and goes out as `internal`. */
export async function route(answerers: Answerers, name: unknown, input: unknown): Promise<Result<unknown>> {
  try {
    if (isLibraryCall(name)) return await answerers.library(name, prove(name, libraryCalls[name].input.safeParse(input)))
    if (isAppCall(name)) {
      // The parsed input of this name is what this name's handler takes; TypeScript does not follow the pair through an index.
      const handler = answerers.app[name] as (input: unknown) => unknown
      return { ok: true, value: await handler(prove(name, appCalls[name].input.safeParse(input))) }
    }
    throw new AppError('bad-request', 'This window asked for something that this version of Deckle does not know.')
  } catch (error) {
    if (!(error instanceof AppError)) answerers.logError(`${String(name)} failed`, error)
    return { ok: false, error: toWireError(error) }
  }
}

function isLibraryCall(name: unknown): name is LibraryCallName {
  return typeof name === 'string' && Object.hasOwn(libraryCalls, name)
}

function isAppCall(name: unknown): name is AppCallName {
  return typeof name === 'string' && Object.hasOwn(appCalls, name)
}

type Parsing = { success: true; data: unknown } | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } }

function prove(name: string, parsing: Parsing): unknown {
  if (parsing.success) return parsing.data
  const issue = parsing.error.issues[0]
  const place = issue ? [name, ...issue.path.map(String)].join(' › ') : name
  throw new AppError('bad-request', `${place}: ${issue?.message ?? 'not valid'}`)
}
