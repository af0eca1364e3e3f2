import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../shared/contract/bridge.ts'
import { CALL_CHANNEL, DROP_CHANNEL, EVENT_CHANNEL } from '../shared/contract/channels.ts'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  onEvent: listener => {
    const relay = (_event: unknown, name: string, payload: unknown) => listener(name, payload)
    ipcRenderer.on(EVENT_CHANNEL, relay)
    return () => void ipcRenderer.off(EVENT_CHANNEL, relay)
  },
  dropFiles: files => {
    // Files made by script have no path, and stay where they are.
    const paths = files.filter(file => file instanceof File).map(file => webUtils.getPathForFile(file))
    return ipcRenderer.invoke(DROP_CHANNEL, paths.filter(Boolean))
  },
}

contextBridge.exposeInMainWorld('deckle', bridge)
