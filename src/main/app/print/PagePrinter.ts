import { session, WebContentsView, type PrintToPDFOptions, type Session } from 'electron'
import { AppError } from '../../../shared/errors.ts'
import { lockSession } from '../security.ts'
import { scheme } from '../scheme.ts'
import { webPreferences } from '../webPreferences.ts'

const address = `${scheme}://paper/page.html`

/** A page may use nothing but what is in it. */
const policy = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const line = 'width: 100%; padding: 0 20mm; display: flex; justify-content: space-between; font: 8pt sans-serif; color: #555;'

// Chromium fills in what it knows of the page by these classes, as text.
const footer = `<div style="${line}"><span class="title" style="max-width: 80%; overflow: hidden; white-space: nowrap; text-overflow: ellipsis"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`

const onPaper: PrintToPDFOptions = {
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  preferCSSPageSize: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: footer,
}

/** Prints pages where nobody sees them: in the sandbox, without scripts, without a network, one after the other. */
export class PagePrinter {
  #session: Session | null = null
  #page = ''
  #last: Promise<unknown> = Promise.resolve()

  /** A page of ours, which needs nothing else, as a tagged PDF with an outline of its headings. Throws `cancelled` once the signal asks for it. */
  print(html: string, signal: AbortSignal): Promise<Uint8Array> {
    const printed = this.#last.then(() => this.#printed(html, signal))
    this.#last = printed.catch(() => undefined)
    return printed
  }

  async #printed(html: string, signal: AbortSignal): Promise<Uint8Array> {
    if (signal.aborted) throw cancelled()
    this.#page = html
    // A view that stands in no window needs no screen either.
    const view = new WebContentsView({ webPreferences: { ...webPreferences, javascript: false, session: this.#ownSession() } })
    const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(cancelled()), { once: true }))
    try {
      await Promise.race([view.webContents.loadURL(address), stopped])
      return new Uint8Array(await Promise.race([view.webContents.printToPDF(onPaper), stopped]))
    } catch (error) {
      if (signal.aborted) throw cancelled()
      throw new AppError('write-failed', 'This page could not be printed. Try again; if it stays so, export it as HTML and print that.', {
        cause: error,
      })
    } finally {
      this.#page = ''
      // Named last, so that it is held until here: what nobody holds is taken away while it loads.
      if (!view.webContents.isDestroyed()) view.webContents.close()
    }
  }

  // In memory: it keeps nothing, and knows nothing of the app's own.
  #ownSession(): Session {
    if (this.#session) return this.#session
    const made = session.fromPartition('paper')
    lockSession(made, { development: null })
    made.protocol.handle(scheme, request =>
      request.url === address
        ? new Response(this.#page, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy } })
        : new Response(null, { status: 404 }),
    )
    this.#session = made
    return made
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'Cancelled.')
}
