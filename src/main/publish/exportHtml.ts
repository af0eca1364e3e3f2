import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import type { Theme } from '../render/page.ts'
import { renderPage } from '../render/renderPage.ts'
import { exportEach, type Exported, type ExportRequest } from './exportEach.ts'

export interface HtmlExport extends ExportRequest {
  readonly theme: Theme
}

/** Writes articles as standalone pages, and throws, like `exportEach`. */
export async function exportHtml(access: LibraryAccess, { theme, ...request }: HtmlExport, job: JobControl): Promise<Exported> {
  return exportEach(access, request, { extension: '.html', write: page => renderPage({ ...page, theme, generator: 'Deckle' }) }, job)
}
