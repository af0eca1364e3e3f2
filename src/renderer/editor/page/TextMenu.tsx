import type { ReactNode } from 'react'
import { Menu } from '../../ui/Menu.tsx'
import type { ArticleSession } from '../session/ArticleSession.ts'

export type TextMenuProps = {
  /** What the focus goes back to. */
  readonly session: Pick<ArticleSession, 'focus'>
  /** Where it opens, in pixels of the window. */
  readonly place: Readonly<{ left: number; top: number; width: number; height: number }>
  /** What it is about, for screen readers. */
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A menu for something in the text, open from the start; afterwards the focus is in the text again. */
export function TextMenu({ session, place, label, onClose, children }: TextMenuProps) {
  return (
    <Menu
      align="start"
      open
      onOpenChange={open => !open && onClose()}
      onCloseFocus={event => {
        event.preventDefault()
        session.focus()
      }}
      trigger={<button type="button" className="menu-anchor block-menu-anchor" tabIndex={-1} aria-label={label} style={place} />}
    >
      {children}
    </Menu>
  )
}
