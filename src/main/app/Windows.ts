import { readFileSync, writeFileSync } from 'node:fs'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { InterfaceLanguage } from '../../shared/words/languages.ts'
import { log } from './log.ts'
import { pageIn, type PageOrigins } from './scheme.ts'
import { watchPage } from './watchPage.ts'
import { webPreferences } from './webPreferences.ts'
import { minimumSize, placeWindow, readWindowState, type WindowState } from './windowState.ts'

export interface WindowsOptions {
  readonly preload: string
  readonly stateFile: string
  readonly origins: PageOrigins
  readonly developing: boolean
  /** What the pages speak that are opened now. */
  readonly language: () => InterfaceLanguage
}

/** Asked before a window closes: whether it may. */
export type MayClose = (window: BrowserWindow) => Promise<boolean>

/** The paper's colour, so that a window never flashes: `--paper` of the page's tokens. */
const paper = { light: '#fdfcf9', dark: '#1c1b19' } as const

/** Our windows, all on the same library. */
export class Windows {
  readonly #options: WindowsOptions
  readonly #windows = new Set<BrowserWindow>()
  /** Those whose page has begun to talk: they may hold text that is not saved. */
  readonly #live = new WeakSet<BrowserWindow>()
  #state: WindowState | null
  #mayClose: MayClose = () => Promise.resolve(true)

  constructor(options: WindowsOptions) {
    this.#options = options
    this.#state = readWindowState(readText(options.stateFile))
    nativeTheme.on('updated', () => {
      for (const window of this.#windows) window.setBackgroundColor(background())
    })
  }

  /** From now on a window whose page talks is closed only if `mayClose` says so. */
  askBeforeClosing(mayClose: MayClose): void {
    this.#mayClose = mayClose
  }

  get all(): readonly BrowserWindow[] {
    return [...this.#windows]
  }

  /** The windows whose pages can be asked to save. */
  get live(): readonly BrowserWindow[] {
    return this.all.filter(window => this.#live.has(window))
  }

  /** Our window of these contents, or null if they are not the contents of one of ours. */
  of(contents: Electron.WebContents): BrowserWindow | null {
    return this.all.find(window => window.webContents === contents) ?? null
  }

  /** The page of this window talks. */
  wake(window: BrowserWindow): void {
    this.#live.add(window)
  }

  open(): BrowserWindow {
    const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(display => display.workArea)
    const window = new BrowserWindow({
      ...placeWindow(this.#state, areas, this.#windows.size),
      minWidth: minimumSize.width,
      minHeight: minimumSize.height,
      show: false,
      title: 'Deckle',
      backgroundColor: background(),
      webPreferences: { ...webPreferences, preload: this.#options.preload, devTools: this.#options.developing },
    })
    this.#windows.add(window)
    if (this.#state?.maximised) window.maximize()
    if (this.#state?.fullScreen) window.setFullScreen(true)
    window.once('ready-to-show', () => window.show())
    window.on('close', event => this.#closing(event, window))
    window.once('closed', () => this.#windows.delete(window))
    watchPage(window)
    this.load(window)
    return window
  }

  /** Loads our page into a window, in the language that is spoken now. */
  load(window: BrowserWindow): void {
    void window
      .loadURL(pageIn(this.#options.language(), this.#options.origins))
      .catch((error: unknown) => log('error', 'The page did not load.', error))
  }

  /** Brings the window that was used last to the front; opens one if there is none. */
  focus(): void {
    const window = BrowserWindow.getFocusedWindow() ?? this.all.at(-1) ?? this.open()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  /** Closes a window without asking. */
  destroy(window: BrowserWindow): void {
    this.#remember(window)
    window.destroy()
  }

  #closing(event: Electron.Event, window: BrowserWindow): void {
    if (!this.#live.has(window)) return this.#remember(window)
    event.preventDefault()
    void this.#mayClose(window).then(may => {
      if (may && !window.isDestroyed()) this.destroy(window)
    })
  }

  #remember(window: BrowserWindow): void {
    const state = { bounds: window.getNormalBounds(), maximised: window.isMaximized(), fullScreen: window.isFullScreen() }
    this.#state = state
    try {
      // At once, since the app may end with this window. A file that is cut short is read as none.
      writeFileSync(this.#options.stateFile, JSON.stringify(state))
    } catch (error) {
      log('warn', 'Window state not kept.', error)
    }
  }
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
