import { AppError } from '../../../shared/errors.ts'
import type { Fragment } from '../../render/page.ts'
import { renderPage } from '../../render/renderPage.ts'
import { exportEach } from '../exportEach.ts'
import { finishedPdf } from '../pdf/finishedPdf.ts'
import { forPaper, paperStyle } from '../pdf/forPaper.ts'
import { purposes } from '../pictures/purposes.ts'
import { readPageTheme } from '../theme/pageTheme.ts'
import type { FormatWriter } from './FormatWriter.ts'

export const pdf: FormatWriter = async (access, request, { theme: chosen, print }, job) => {
  if (!print)
    throw new AppError(
      'bad-request',
      'PDF is printed by the browser inside the Deckle app, which is not here. Export it from the app, or export HTML and print that.',
    )
  const theme = await readPageTheme(chosen)
  const write = async (page: Fragment) => {
    const { header } = page.article
    const html = renderPage({ ...page, theme: { ...theme, css: `${theme.css}\n${paperStyle(header.language)}` }, generator: 'Deckle' })
    return finishedPdf(await print(forPaper(html)), page.article)
  }
  return exportEach(access, { ...request, images: 'inline' }, { extension: '.pdf', pictures: purposes.paper, write }, job)
}
