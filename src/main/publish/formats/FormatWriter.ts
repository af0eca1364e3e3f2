import type { JobControl, LibraryAccess } from '../../../shared/contract/access.ts'
import type { Exported, ExportRequest } from '../exportEach.ts'

/** What a format may need beside the library. `theme` is the folder of the theme that pages are made with. */
export interface FormatSurroundings {
  readonly theme: string
}

/**
 * Writes articles in a format: a file for each (`exportEach`), or all in the one that `request.out.file` names. Throws `not-found`,
 * `cancelled`, and like `atomicWrite`.
 */
export type FormatWriter = (
  access: LibraryAccess,
  request: ExportRequest,
  surroundings: FormatSurroundings,
  job: JobControl,
) => Promise<Exported>
