import { useEffect } from 'react'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'

const focusable = 'input, button, textarea, select, [tabindex]:not([tabindex="-1"])'

/** F6 goes to the next pane, Shift+F6 to the one before. */
export function usePaneKeys(session: ArticleSession | null): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]')) return
      const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(pane => pane.offsetParent !== null)
      const at = panes.findIndex(pane => pane.contains(document.activeElement))
      const next = panes[(at + (event.shiftKey ? -1 : 1) + panes.length) % panes.length]
      if (!next) return
      event.preventDefault()
      const first =
        next.querySelector<HTMLElement>('[aria-current=page], [role=tab][aria-selected=true], [role=row][tabindex="0"]') ??
        next.querySelector<HTMLElement>(focusable)
      const text = next.querySelector<HTMLElement>('.page-body')
      if (text) text.focus()
      else if (next.dataset['pane'] === 'page' && session) session.editor.view.focus()
      else (first ?? next).focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [session])
}
