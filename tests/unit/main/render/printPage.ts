import { renderPage } from '../../../../src/main/render/renderPage.ts'
import { fullReview } from './pages.ts'

/** Run on its own, in a process of another locale: prints a page. */
process.stdout.write(renderPage(fullReview()))
