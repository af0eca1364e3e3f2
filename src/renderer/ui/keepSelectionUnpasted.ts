import type { MouseEvent } from 'react'

/** For what the middle button of the mouse presses: on Linux it also pastes what was selected last, in whatever has the focus. */
export function keepSelectionUnpasted(event: MouseEvent): void {
  if (event.button === 1) event.preventDefault()
}
