import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { CALL_CHANNEL, DROP_CHANNEL } from '../../shared/contract/channels.ts'
import type { PageOrigins } from '../app/scheme.ts'
import { isTrusted } from './sender.ts'
import type { Result } from '../../shared/errors.ts'

/** What answers pages, once it is known which window's page is asking. */
export interface PageAnswers {
  readonly call: (window: BrowserWindow, name: unknown, input: unknown) => Promise<Result<unknown>>
  /** Files dropped on a window's page, by path as the preload read them. */
  readonly drop: (window: BrowserWindow, paths: unknown) => Promise<Result<unknown>>
}

export interface Listeners {
  readonly origins: PageOrigins
  /** Our window of these contents, or null. */
  readonly windowOf: (contents: Electron.WebContents) => BrowserWindow | null
  /** Comes when the app is put together: what pages ask before that waits for it. */
  readonly answers: Promise<PageAnswers>
}

/** Answers the pages of our windows, and nobody else. The only place that listens to messages of pages. */
export function registerIpc({ origins, windowOf, answers }: Listeners): void {
  // Proved as a message arrives: later, the frame that sent it may show something else.
  const trusted = (event: IpcMainInvokeEvent): BrowserWindow => {
    const window = windowOf(event.sender)
    const frame = event.senderFrame
    const sender = { ours: window !== null, isMainFrame: frame !== null && frame === event.sender.mainFrame, url: frame?.url ?? null }
    if (!window || !isTrusted(sender, origins)) throw new Error('Refused: not a page of this app.')
    return window
  }
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown) => {
    const window = trusted(event)
    return (await answers).call(window, name, input)
  })
  ipcMain.handle(DROP_CHANNEL, async (event, paths: unknown) => {
    const window = trusted(event)
    return (await answers).drop(window, paths)
  })
}
