import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { sentence } from '../api/sentence.ts'
import { useEvent } from '../api/useEvent.ts'
import { showBlock } from '../editor/found/showBlock.ts'
import { sectionStart } from '../editor/sections/sections.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { lastTheme, onThemeChosen } from '../publish/lastTheme.ts'
import { patchPage } from './patchPage.ts'
import { followPlace, pressedPlace, type PagePlace } from './placeOnPage.ts'
import { PreviewFeed } from './PreviewFeed.ts'

/** How long the caret rests before the page follows it, in milliseconds. */
const restMs = 120

/** Keeps an article's page in a frame: what is typed, where the caret is, and the way back from a press on the page. */
export function usePreview(session: ArticleSession, onEscape: () => void) {
  const [page, setPage] = useState<Document | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [shown, setShown] = useState(false)
  const feed = useRef<PreviewFeed | null>(null)
  const escape = useEffectEvent(onEscape)

  useEffect(() => {
    if (!page) return undefined
    const follow = () => session.isShown && followPlace(page, caretPlace(session))
    const made = new PreviewFeed({
      source: () => ({ id: session.id, header: session.header.get(), doc: session.editor.state.doc }),
      make: wanted => call('preview:make', { ...wanted, theme: lastTheme() }),
      show: html => {
        patchPage(page, html)
        follow()
        setShown(true)
        setProblem(null)
      },
      fail: error => setProblem(sentence(error)),
    })
    feed.current = made
    let resting: ReturnType<typeof setTimeout> | undefined
    const typed = () => made.changed()
    const moved = () => {
      clearTimeout(resting)
      resting = setTimeout(follow, restMs)
    }
    const stopHeader = session.header.subscribe(typed)
    const stopTheme = onThemeChosen(() => void made.make())
    session.editor.on('update', typed)
    session.editor.on('selectionUpdate', moved)
    void made.make()
    return () => {
      made.stop()
      clearTimeout(resting)
      stopHeader()
      stopTheme()
      session.editor.off('update', typed)
      session.editor.off('selectionUpdate', moved)
    }
  }, [page, session])

  useEffect(() => {
    if (!page) return undefined
    const onPress = (event: MouseEvent) => {
      const place = pressedPlace(page, event)
      if (!place) return
      // Its own parts are opened and closed; where its links lead is for readers.
      const isSummary = event.target !== null && 'closest' in event.target && (event.target as Element).closest('summary') !== null
      if (!isSummary) event.preventDefault()
      if (place.section !== null) showBlock(session, place.section, place.words, place.before)
      else if (place.isHead) session.host.focusTitle()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') escape()
      // From pane to pane, as everywhere in the window.
      if (event.key === 'F6') window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', shiftKey: event.shiftKey }))
    }
    page.addEventListener('click', onPress)
    page.addEventListener('keydown', onKey)
    return () => {
      page.removeEventListener('click', onPress)
      page.removeEventListener('keydown', onKey)
    }
  }, [page, session])

  useEvent('library:changed', ({ articles, lists }) => {
    if (lists || articles === null || articles.some(id => id !== session.id)) feed.current?.refresh()
  })

  return { page, setPage, problem, shown, again: () => void feed.current?.make() }
}

function caretPlace({ editor, stores: { current } }: ArticleSession): PagePlace {
  const { doc, selection } = editor.state
  const index = Math.min(current.get(), doc.childCount - 1)
  const section = doc.child(index)
  const into = selection.head - sectionStart(doc, index)
  return { section: String(section.attrs.id), part: Math.min(1, Math.max(0, into / section.nodeSize)) }
}
