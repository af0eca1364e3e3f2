import type { EventName, EventPayload } from '../../shared/contract/contract.ts'
import { bridge } from './bridge.ts'

/** Listens to one event of main; call what it returns to stop. */
export function listen<K extends EventName>(name: K, listener: (payload: EventPayload<K>) => void): () => void {
  return bridge().onEvent((event, payload) => {
    // Main sends only payloads of the contract's schemas.
    if (event === name) listener(payload as EventPayload<K>)
  })
}
