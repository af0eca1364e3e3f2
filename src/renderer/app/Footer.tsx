import { useState } from 'react'
import { useEvent } from '../api/useEvent.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useCounts, useHeader } from '../editor/session/useSession.ts'
import { languageName } from '../library/details/languages.ts'
import { counted, formatNumber } from '../ui/counted.ts'

/** The line below: how long the article is, in which language, and whether the library is at hand. */
export function Footer({ session, readOnly }: { readonly session: ArticleSession | null; readonly readOnly: boolean }) {
  const [restarting, setRestarting] = useState(false)
  useEvent('library:state', ({ state }) => setRestarting(state === 'restarting'))
  return (
    <footer className="app-footer">
      {session && <Counts session={session} />}
      <span className="grow" />
      {restarting && <span className="footer-warn">The library is being started again. What you type is kept.</span>}
      {readOnly && <span className="footer-warn">Read only</span>}
      {session && <Language session={session} />}
    </footer>
  )
}

function Counts({ session }: { readonly session: ArticleSession }) {
  const { words, minutes } = useCounts(session)
  return (
    <>
      <span>{counted(words, 'word')}</span>
      {words > 0 && <span>{formatNumber(minutes)} min read</span>}
    </>
  )
}

function Language({ session }: { readonly session: ArticleSession }) {
  return <span>{languageName(useHeader(session).language)}</span>
}
