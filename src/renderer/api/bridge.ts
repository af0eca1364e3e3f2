import type { Bridge } from '../../shared/contract/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload: the only way out of this page. */
    readonly deckle: Bridge
  }
}

export function bridge(): Bridge {
  return window.deckle
}
