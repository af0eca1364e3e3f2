import { useEffect, useState } from 'react'
import { ProseReader, type Prose } from '../../shared/prose/ProseReader.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'

/** It reads for so long at a time, in milliseconds, and lets the window draw in between. */
const sliceMs = 10

/** How the article is written as it is now: the share that is read, then what there is to say. Ends with the part that asked. */
export function useProse(session: ArticleSession): { share: number; prose: Prose | null } {
  const [reading, setReading] = useState<{ share: number; prose: Prose | null }>({ share: 0, prose: null })
  useEffect(() => {
    const reader = new ProseReader(session.editor.state.doc, session.header.get().language)
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = () => {
      const end = performance.now() + sliceMs
      let more = true
      while (more && performance.now() < end) more = reader.read()
      setReading({ share: reader.share, prose: more ? null : reader.prose() })
      if (more) timer = setTimeout(go)
    }
    timer = setTimeout(go)
    return () => clearTimeout(timer)
  }, [session])
  return reading
}
