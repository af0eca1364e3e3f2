import { z } from 'zod'
import { backupName } from './backup.ts'
import { articleId, sectionId } from './ids.ts'

/**
 * Where a whole text of a damaged section can be had: from the revision of this number, or from what a backup holds of
 * the article where no revision leads to one. `backup` is the backup that has to lend the text; null where the library
 * has it itself. `exact` says that it is the very text that was damaged. `at` is when it was written.
 */
export const textSource = z.object({
  number: z.int().nullable(),
  backup: backupName.nullable(),
  exact: z.boolean(),
  at: z.number(),
})
export type TextSource = z.output<typeof textSource>

/** A section whose text is not what was saved. `place` names it in words; `from` is null where no text of it is whole. */
export const damagedSection = z.object({ articleId, sectionId, place: z.string(), from: textSource.nullable() })
export type DamagedSection = z.output<typeof damagedSection>

/** What a check found: every problem in a sentence, and the sections among them that may be rescued. */
export const findings = z.object({ problems: z.array(z.string()), damaged: z.array(damagedSection) })
export type Findings = z.output<typeof findings>
