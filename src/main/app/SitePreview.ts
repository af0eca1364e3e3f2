import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { previewOrigin } from './scheme.ts'
import { webPreferences } from './webPreferences.ts'

/** The preview of a library's site: built into the profile, shown in a window of its own, over `app:` and no port. */
export class SitePreview {
  readonly #folder: string
  #shown: string | null = null
  #window: BrowserWindow | null = null

  /** `folder` is where previews are kept. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** The folder whose files `app://site/` answers with; null while nothing was previewed. */
  get shown(): string | null {
    return this.#shown
  }

  /** Where a library's preview is built: always the same place, so that the next one is quick. */
  folderOf(library: string): string {
    return join(this.#folder, createHash('sha256').update(library).digest('hex').slice(0, 16))
  }

  /** Shows what was built for a library, or shows it anew. */
  show(library: string, title: string): void {
    this.#shown = this.folderOf(library)
    const open = this.#window
    if (open && !open.isDestroyed()) {
      open.setTitle(title)
      open.webContents.reload()
      open.focus()
      return
    }
    const window = new BrowserWindow({ width: 1100, height: 800, title, autoHideMenuBar: true, webPreferences })
    this.#window = window
    window.on('closed', () => {
      this.#window = null
    })
    void window.loadURL(`${previewOrigin}/`)
  }
}
