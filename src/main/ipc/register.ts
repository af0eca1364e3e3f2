import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { CALL_CHANNEL, DROP_CHANNEL } from '../../shared/contract/channels.ts'
import type { PageOrigins } from '../app/scheme.ts'
import { isTrusted } from './sender.ts'
import type { Result } from '../../shared/errors.ts'

export interface Listeners {
  readonly origins: PageOrigins
  /** Our window of these contents, or null. */
  readonly windowOf: (contents: Electron.WebContents) => BrowserWindow | null
  readonly call: (window: BrowserWindow, name: unknown, input: unknown) => Promise<Result<unknown>>
  /** Files dropped on a window's page, by path as the preload read them. */
  readonly drop: (window: BrowserWindow, paths: unknown) => Promise<Result<unknown>>
}

/** Answers the pages of our windows, and nobody else. The only place that listens to messages of pages. */
export function registerIpc(listeners: Listeners): void {
  const trusted = (event: IpcMainInvokeEvent): BrowserWindow => {
    const window = listeners.windowOf(event.sender)
    const frame = event.senderFrame
    const sender = { ours: window !== null, isMainFrame: frame !== null && frame === event.sender.mainFrame, url: frame?.url ?? null }
    if (!window || !isTrusted(sender, listeners.origins)) throw new Error('Refused: not a page of this app.')
    return window
  }
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => listeners.call(trusted(event), name, input))
  ipcMain.handle(DROP_CHANNEL, (event, paths: unknown) => listeners.drop(trusted(event), paths))
}
