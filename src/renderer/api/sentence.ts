import { AppError, toWireError } from '../../shared/errors.ts'
import { told } from '../../shared/words/tell.ts'

/** What to tell a person about anything thrown. */
export function sentence(error: unknown): string {
  return told(error instanceof AppError ? error : toWireError(error))
}
