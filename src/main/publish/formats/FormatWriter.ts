import type { JobControl, LibraryAccess } from '../../../shared/contract/access.ts'
import type { Exported, ExportRequest } from '../exportEach.ts'
import type { PageTheme } from '../theme/pageTheme.ts'

/** Puts a page, which needs nothing else, onto paper: a PDF, tagged and with an outline. Throws `cancelled` and what stands in the way. */
export type Print = (html: string) => Promise<Uint8Array>

/** What a format may need beside the library. */
export interface FormatSurroundings {
  /** What pages are made with. */
  readonly theme: PageTheme
  /** Not there where no browser is. */
  readonly print?: Print | undefined
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
