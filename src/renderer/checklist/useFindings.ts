import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { checkArticle, type Finding } from '../../shared/checklist/checkArticle.ts'
import { callQuery } from '../api/callQuery.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useHeader, useOutline } from '../editor/session/useSession.ts'

/** What is to be looked at in an open article before it is published; null until the library has said which articles there are. */
export function useFindings(session: ArticleSession): readonly Finding[] | null {
  const titles = useQuery(callQuery('article:titles')).data
  const header = useHeader(session)
  const outline = useOutline(session)
  return useMemo(() => {
    if (!titles || outline.length === 0) return null
    const ids = new Set(titles.ids.split('\n'))
    return checkArticle(header, session.editor.state.doc, id => ids.has(id))
  }, [titles, header, outline, session])
}
