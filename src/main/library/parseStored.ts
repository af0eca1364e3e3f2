import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'

/** Reads JSON that the library wrote. Throws `library-damaged` when it isn't what was written. */
export function parseStored<T>(schema: z.ZodType<T>, json: string): T {
  try {
    return schema.parse(JSON.parse(json))
  } catch (cause) {
    throw new AppError('library-damaged', 'A part of this article is damaged in the library’s file. Restore it from a backup.', { cause })
  }
}

/** Reads JSON that the library wrote, and that it can do without: what isn't there, or isn't what was written, is as `otherwise` says. */
export function readOr<T, O>(schema: z.ZodType<T>, json: string | undefined, otherwise: O): T | O {
  if (json === undefined) return otherwise
  try {
    return schema.parse(JSON.parse(json))
  } catch {
    return otherwise
  }
}
