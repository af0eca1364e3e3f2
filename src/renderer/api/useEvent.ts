import { useEffect, useEffectEvent } from 'react'
import type { EventName, EventPayload } from '../../shared/contract/contract.ts'
import { listen } from './listen.ts'

/** Listens to an event of main while the component is mounted, always with the newest listener. */
export function useEvent<K extends EventName>(name: K, listener: (payload: EventPayload<K>) => void): void {
  const newest = useEffectEvent(listener)
  useEffect(() => listen(name, payload => newest(payload)), [name])
}
