import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { articleId, type ArticleId } from '../../shared/model/ids.ts'
import { call } from '../api/call.ts'
import { remember, remembered } from '../app/memory.ts'
import { useAttempt } from '../app/useAttempt.ts'
import type { Desk } from '../app/useArticleDesk.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { Tabs } from './Tabs.ts'

const memory = z.array(z.object({ id: articleId, title: z.string() })).max(500)
const memoryKey = (folder: string) => `deckle.tabs:${folder}`

/** The tabs that the window had when it was left. */
export function useRememberedTabs(folder: string): Tabs {
  const [tabs] = useState(() => new Tabs(remembered(memoryKey(folder), memory) ?? []))
  return tabs
}

export type TabTools = ReturnType<typeof useTabs>

type Show = (id: ArticleId, write: boolean, onShown?: (session: ArticleSession) => void) => void

/** What can be done to the tabs of a window. `show` puts an article onto the page. */
export function useTabs(folder: string, tabs: Tabs, desk: Desk, show: Show) {
  const attempt = useAttempt()
  const state = useSyncExternalStore(tabs.subscribe, tabs.getState)

  useEffect(() => {
    const follow = () => {
      const { openId, page } = desk.getState()
      if (openId !== null && openId !== tabs.getState().current)
        tabs.shown(openId, page.kind === 'open' ? page.session.header.get().title : '')
    }
    follow()
    return desk.subscribe(follow)
  }, [desk, tabs])

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => target instanceof Element && target.closest('.page-stage') && tabs.settle()
    window.addEventListener('focusin', onFocus)
    return () => window.removeEventListener('focusin', onFocus)
  }, [tabs])

  useEffect(() => {
    const titled = state.tabs.map(({ id, title }) => ({ id, title: desk.find(id)?.header.get().title ?? title }))
    remember(memoryKey(folder), titled.length > 1 ? titled : [])
  }, [folder, desk, state])

  const choose = (id: ArticleId) => show(id, false, focusSoon)
  const close = (id: ArticleId | null = state.current) => {
    // The last one closes with its window.
    if (state.tabs.length <= 1 || id === null) return attempt(() => call('app:command', { command: 'window:close' }))
    const title = desk.find(id)?.header.get().title
    if (title !== undefined) tabs.title(id, title)
    const next = tabs.close(id)
    if (next) choose(next)
    else if (next === null) void desk.open(null)
    else desk.release(id)
  }

  // While Ctrl is held, Tab goes through them in the order of their use, which changes only once it is let go.
  const round = useRef<readonly ArticleId[] | null>(null)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Tab' || !event.ctrlKey || event.altKey || state.tabs.length < 2 || document.querySelector('dialog[open]')) return
    event.preventDefault()
    round.current ??= tabs.recent
    const at = round.current.findIndex(id => id === state.current)
    const next = round.current.at((at + (event.shiftKey ? -1 : 1)) % round.current.length)
    if (next) choose(next)
  })
  useEffect(() => {
    const onDown = (event: KeyboardEvent) => onKey(event)
    const onUp = (event: KeyboardEvent) => {
      if (event.key === 'Control') round.current = null
    }
    window.addEventListener('keydown', onDown, true)
    window.addEventListener('keyup', onUp)
    return () => {
      window.removeEventListener('keydown', onDown, true)
      window.removeEventListener('keyup', onUp)
    }
  }, [])

  return {
    ...state,
    /** An article's session, if it is open. */
    find: (id: ArticleId) => desk.find(id),
    choose,
    close,
    /** Opens an article in a tab of its own. */
    open: (id: ArticleId) => {
      tabs.add(id)
      choose(id)
    },
    canReopen: () => tabs.canReopen,
    reopen: () => {
      const tab = tabs.reopen()
      if (tab) choose(tab.id)
    },
    move: (id: ArticleId, to: number) => tabs.move(id, to),
    /** Articles left the place that is shown: their tabs go. Says whether another tab came onto the page. */
    drop: (ids: readonly ArticleId[]): boolean => {
      const next = tabs.drop(ids)
      if (next) show(next, false)
      return Boolean(next)
    },
    /** The article that was on the page before this one. */
    before: (): ArticleId | null => tabs.recent.find(id => id !== state.current) ?? null,
  }
}

function focusSoon(session: ArticleSession): void {
  // The page is drawn in the next frame.
  requestAnimationFrame(() => session.focus())
}
