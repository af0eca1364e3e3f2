import type { KeyboardEvent } from 'react'
import type { ArticleSession } from '../session/ArticleSession.ts'

/** The keys of a toolbar after the ARIA pattern: one stop of Tab, arrows within, Escape back to the text. */
export function toolbarKeys(event: KeyboardEvent, bar: HTMLElement | null, session: ArticleSession): void {
  const buttons = [...(bar?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
  const at = buttons.findIndex(button => button === document.activeElement)
  if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    return session.focus()
  }
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (at < 0 || to === undefined) return undefined
  event.preventDefault()
  const next = buttons[(to + buttons.length) % buttons.length]
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  return next?.focus()
}
