import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { articleId, type ArticleId } from '../../shared/model/ids.ts'
import { call } from '../api/call.ts'
import { logError } from '../api/logError.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { isPage, type Place } from '../library/place.ts'
import { nothingSelected, only, type Selection } from '../library/selection.ts'
import { readParts } from './later.tsx'
import { lastArticleKey } from './firstView.ts'
import { remember, remembered } from './memory.ts'
import type { Desk } from './useArticleDesk.ts'
import { beginWriting } from './beginWriting.ts'

export type ArticleChoice = ReturnType<typeof useArticleChoice>

type ArticleChoiceOptions = {
  readonly folder: string
  readonly desk: Desk
  readonly openId: ArticleId | null
  readonly place: Place
  readonly onPlace: (place: Place) => void
  /** Takes the tabs of articles away; says whether another tab came onto the page. */
  readonly dropTabs: (ids: readonly ArticleId[]) => boolean
}

/** Holding an arrow key passes articles by; the one where it rests is opened. */
const restMs = 160

/** Which articles are selected in the list, and which one follows onto the page. */
export function useArticleChoice({ folder, desk, openId, place, onPlace, dropTabs }: ArticleChoiceOptions) {
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const [goneIds, setGoneIds] = useState<ReadonlySet<ArticleId>>(new Set())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const lastOpened = useRef(0)
  const memoryKey = lastArticleKey(folder)

  const follow = (id: ArticleId) => {
    clearTimeout(timer.current)
    const go = () => {
      lastOpened.current = Date.now()
      void desk.open(id)
    }
    if (Date.now() - lastOpened.current > restMs) go()
    else timer.current = setTimeout(go, restMs)
  }

  const select = (next: Selection, opens = true) => {
    setSelection(next)
    if (opens && next.ids.size === 1 && next.lead !== null && place.kind !== 'trash') follow(next.lead)
  }

  const show = (id: ArticleId, write: boolean, onShown: (session: ArticleSession) => void = beginWriting) => {
    if (place.kind === 'trash' || isPage(place)) onPlace({ kind: 'status', status: null })
    clearTimeout(timer.current)
    setSelection(only(id))
    setGoneIds(new Set())
    void desk.open(id).then(session => session && (write || onShown !== beginWriting) && onShown(session))
  }

  /** Articles left the place that is shown: the list goes on to the next one. */
  const gone = (ids: readonly ArticleId[]) => {
    clearTimeout(timer.current)
    desk.forget(ids)
    // Another tab is where one goes on; else the list goes on.
    if (!dropTabs(ids)) setGoneIds(new Set(ids))
  }

  // The window begins where it was left, else with the newest article.
  const begin = useEffectEvent(async () => {
    if (desk.getState().openId !== null) return
    const last = remembered(memoryKey, articleId)
    if (last !== null) {
      setSelection(only(last))
      const session = await desk.open(last)
      if (session !== null || desk.getState().openId !== last) return
    }
    const first = (await call('article:list', { filter: {}, limit: 1 })).items[0]?.id
    if (first && desk.getState().openId === last) show(first, false)
    else if (!first) {
      setSelection(nothingSelected)
      await desk.open(null)
    }
  })
  // Before the first frame is painted, which has the article in it if it is here.
  useLayoutEffect(() => {
    // What is opened here is known to the library alone, and only when it has been asked.
    // oxlint-disable-next-line react/set-state-in-effect
    begin().catch(logError).then(readParts).catch(logError)
  }, [])

  useEffect(() => {
    if (openId !== null) remember(memoryKey, openId)
  }, [memoryKey, openId])

  return { selection, select, show, gone, goneIds, openId }
}
