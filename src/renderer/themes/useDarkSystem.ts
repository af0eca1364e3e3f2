import { useSyncExternalStore } from 'react'

const query = '(prefers-color-scheme: dark)'

function subscribe(changed: () => void): () => void {
  const system = matchMedia(query)
  system.addEventListener('change', changed)
  return () => system.removeEventListener('change', changed)
}

/** Whether the window is dark now. */
export function useDarkSystem(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
