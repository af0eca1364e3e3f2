import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import type { Fragment, Theme } from '../render/page.ts'
import { renderPage } from '../render/renderPage.ts'
import { purposes } from './pictures/purposes.ts'
import { exportEach, type Exported, type ExportRequest } from './exportEach.ts'

export interface HtmlExport extends ExportRequest {
  readonly theme: Theme
}

/** Writes articles as standalone pages, and throws, like `exportEach`. */
export async function exportHtml(access: LibraryAccess, { theme, ...request }: HtmlExport, job: JobControl): Promise<Exported> {
  const writer = {
    extension: '.html',
    pictures: purposes.inPage,
    picturesBeside: purposes.besidePage,
    withShared: true,
    write: (page: Fragment) => renderPage({ ...page, theme, generator: 'Deckle' }),
  }
  return exportEach(access, request, writer, job)
}
