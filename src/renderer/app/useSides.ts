import { useEffect, useState } from 'react'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import type { Desk, OpenPage } from './useArticleDesk.ts'
import type { PaneTools } from './usePanes.ts'

export type Sides = ReturnType<typeof useSides>

/** Two articles side by side: which one is meant by what is done, and the ways to show and change them. */
export function useSides(desk: Desk, page: OpenPage, beside: OpenPage, panes: PaneTools, before: () => ArticleId | null) {
  const [used, setUsed] = useState<'page' | 'beside'>('page')
  const isSplit = panes.beside === 'article'
  const own = page.kind === 'open' ? page.session : null
  const other = isSplit && beside.kind === 'open' ? beside.session : null
  const session: ArticleSession | null = used === 'beside' && other ? other : own

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const pane = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-pane]')?.dataset['pane'] : undefined
      if (pane === 'page' || pane === 'beside') setUsed(pane)
    }
    window.addEventListener('focusin', onFocus)
    return () => window.removeEventListener('focusin', onFocus)
  }, [])

  const close = () => {
    panes.setBeside(null)
    setUsed('page')
    void desk.openBeside(null)
    own?.focus()
  }
  const open = (id: ArticleId) => {
    panes.setBeside('article')
    void desk.openBeside(id)
  }
  return {
    beside,
    /** The article of the side that was used last. */
    session,
    isOther: session !== null && session === other,
    open,
    close,
    /** Puts the article of the other side onto the page. */
    swap: (id: ArticleId) => void desk.open(id),
    toggle: () => {
      if (isSplit) return close()
      const last = before()
      panes.setBeside('article')
      if (last) void desk.openBeside(last)
      return undefined
    },
    /** Shows the exported page there, or nothing any more. */
    togglePreview: () => {
      if (isSplit) close()
      panes.setBeside(panes.beside === 'preview' ? null : 'preview')
    },
  }
}
