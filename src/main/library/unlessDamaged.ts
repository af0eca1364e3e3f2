import { AppError } from '../../shared/errors.ts'

/** Does what derives from a stored text, unless that can't be read: damage is the check's to find, and must keep nobody from all the rest. */
export function unlessDamaged(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}
