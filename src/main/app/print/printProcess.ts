import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { toWireError } from '../../../shared/errors.ts'
import { declareScheme } from '../protocol.ts'
import { silenceChromium } from '../security.ts'
import { PagePrinter } from './PagePrinter.ts'
import type { PaperReply, PaperRequest } from './messages.ts'

// The command line's printer: Electron without a window that anybody sees, asked and answered over the channel to its parent.
const profile = mkdtempSync(join(tmpdir(), 'deckle-print-'))
app.setPath('userData', profile)
app.disableHardwareAcceleration()
declareScheme()
silenceChromium(false)
app.on('window-all-closed', () => undefined)
app.on('quit', () => rmSync(profile, { recursive: true, force: true }))

const post = (reply: PaperReply) => process.send?.(reply)

void app.whenReady().then(() => {
  const printer = new PagePrinter()
  const { signal } = new AbortController()
  process.on('message', ({ id, html }: PaperRequest) => {
    void printer.print(html, signal).then(
      pdf => post({ id, ok: true, pdf: Buffer.from(pdf).toString('base64') }),
      (error: unknown) => {
        process.stderr.write(`${String(error instanceof Error && error.cause ? error.cause : error)}\n`)
        post({ id, ok: false, error: toWireError(error) })
      },
    )
  })
  process.on('disconnect', () => app.quit())
  post({ ready: true })
})
