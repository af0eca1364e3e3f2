import { useEffect } from 'react'
import { call } from '../api/call.ts'
import { logError } from '../api/logError.ts'
import { isUntaken } from '../editor/extensions/UntakenKeys.ts'

/** Escape leaves full screen where nothing else takes it: no dialog, no menu, no field that is edited, nothing that is dragged. */
export function useFullScreen(): void {
  useEffect(() => {
    // What it closes may be gone by the time that the key has been through the page.
    let open = false
    const before = (event: KeyboardEvent) => {
      if (event.key === 'Escape') open = document.querySelector('dialog[open], .item-dragging, .is-dragging') !== null
    }
    const after = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.repeat || open) return
      // Others that listen where we do have their say first.
      setTimeout(() => {
        if (!event.defaultPrevented || isUntaken(event)) call('app:leave-full-screen').catch(logError)
      })
    }
    addEventListener('keydown', before, { capture: true })
    addEventListener('keydown', after)
    return () => {
      removeEventListener('keydown', before, { capture: true })
      removeEventListener('keydown', after)
    }
  }, [])
}
