import { z } from 'zod'
import { errorCodes } from '../errors.ts'
import type { Said } from '../words/say.ts'

/** What stands in the way of opening a library, or of writing in it, with the sentence that says so. */
export const obstacle = z.object({ code: z.enum(errorCodes), message: z.string(), said: z.custom<Said>().optional() })
export type Obstacle = z.output<typeof obstacle>

/**
 * A library as it is open. `name` is its folder's name. Where it is `readOnly`, `obstacle` is what stood in the way of
 * writing; null once that is gone and it can be opened for writing. `network` names the network file system it is on.
 */
export const openedLibrary = z.object({
  name: z.string(),
  folder: z.string(),
  readOnly: z.boolean(),
  obstacle: obstacle.nullable(),
  network: z.string().nullable(),
})
export type OpenedLibrary = z.output<typeof openedLibrary>

/** How far a library that an older Deckle made is brought up to date: what is done now, and the how manieth step it is. */
export const openingStep = z.object({ label: z.string(), done: z.int(), total: z.int() })
export type OpeningStep = z.output<typeof openingStep>

/** The same, with the library's name. */
export const opening = openingStep.extend({ name: z.string() })
export type Opening = z.output<typeof opening>

/** Why the library that was asked for is not open. `folder` is null where none was chosen. */
export const openingProblem = obstacle.extend({ folder: z.string().nullable() })
export type OpeningProblem = z.output<typeof openingProblem>
