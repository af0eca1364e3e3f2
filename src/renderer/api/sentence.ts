import { AppError, toWireError } from '../../shared/errors.ts'

/** What to tell a person about anything thrown. */
export function sentence(error: unknown): string {
  return error instanceof AppError ? error.message : toWireError(error).message
}
