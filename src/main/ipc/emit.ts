import type { BrowserWindow } from 'electron'
import { EVENT_CHANNEL } from '../../shared/contract/channels.ts'
import { events, type EventName, type EventPayload } from '../../shared/contract/contract.ts'

/** Pushes events to pages. */
export interface Emit {
  readonly all: <K extends EventName>(event: K, payload: EventPayload<K>) => void
  readonly to: <K extends EventName>(window: BrowserWindow, event: K, payload: EventPayload<K>) => void
}

/** `prove` holds each payload against the contract first: for development and tests. */
export function createEmit(windows: () => readonly BrowserWindow[], prove: boolean): Emit {
  const to: Emit['to'] = (window, event, payload) => {
    if (prove) events[event].parse(payload)
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event, payload)
  }
  return {
    to,
    all: (event, payload) => {
      for (const window of windows()) to(window, event, payload)
    },
  }
}
