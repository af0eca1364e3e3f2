import { useLayoutEffect, useRef } from 'react'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { useHeader } from '../session/useSession.ts'

/** The place in the page where the document is shown. React puts nothing into it and renders nothing as one types. */
export function PageBody({ session }: { readonly session: ArticleSession }) {
  const place = useRef<HTMLDivElement>(null)
  const { language } = useHeader(session)

  useLayoutEffect(() => {
    const element = place.current
    if (!element) return undefined
    session.editor.mount(element)
    const scroller = element.closest('.editor-scroll')
    if (scroller) scroller.scrollTop = session.scrollTop
    return () => {
      session.editor.unmount()
    }
  }, [session])

  return <div ref={place} className="page-text" lang={language} />
}
