import { dialog, type BrowserWindow } from 'electron'
import type { Emit } from '../ipc/emit.ts'
import type { FlushRequests } from './FlushRequests.ts'
import { phrase } from '../../shared/words/phrase.ts'
import { t } from '../../shared/words/words.ts'

/** What is about to happen to the windows, as the buttons name it. */
export type Leaving = 'close' | 'quit' | 'switch' | 'restore' | 'reload'

const goOn: Record<Leaving, string> = {
  close: phrase('Close Anyway'),
  quit: phrase('Quit Anyway'),
  switch: phrase('Switch Anyway'),
  restore: phrase('Restore Anyway'),
  reload: phrase('Reload Anyway'),
}

/** Makes sure that what was typed is saved before windows go: asks their pages, and the person only if one could not. */
export class CloseGuard {
  readonly #flushes: FlushRequests
  readonly #emit: Emit
  readonly #asking = new Map<BrowserWindow, Promise<boolean>>()

  constructor(flushes: FlushRequests, emit: Emit) {
    this.#flushes = flushes
    this.#emit = emit
  }

  /** Whether the windows may go, all of them or none. */
  async settle(windows: readonly BrowserWindow[], leaving: Leaving): Promise<boolean> {
    const answers = await Promise.all(windows.map(window => this.#settleOne(window, leaving)))
    return answers.every(Boolean)
  }

  #settleOne(window: BrowserWindow, leaving: Leaving): Promise<boolean> {
    const running = this.#asking.get(window)
    if (running) return running
    const asking = this.#ask(window, leaving).finally(() => this.#asking.delete(window))
    this.#asking.set(window, asking)
    return asking
  }

  async #ask(window: BrowserWindow, leaving: Leaving): Promise<boolean> {
    if (window.isDestroyed() || window.webContents.isCrashed()) return true
    const problem = await this.#flushes.ask(request => this.#emit.to(window, 'app:flush', { request }))
    if (problem === null || window.isDestroyed()) return true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('Your latest changes could not be saved.'),
      detail: t('{problem} If you go on, what you typed last is lost.', { problem }),
      buttons: [t('Keep Open'), t(goOn[leaving])],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    return response === 1
  }
}
