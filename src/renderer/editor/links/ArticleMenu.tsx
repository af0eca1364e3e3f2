import { useEffect, useEffectEvent, useState } from 'react'
import { FileText } from 'lucide-react'
import { internalHref } from '../../../shared/document/links.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { SuggestPanel } from '../suggest/SuggestPanel.tsx'
import type { Suggestion } from '../suggest/Suggest.ts'
import type { FoundArticle } from './FoundArticle.ts'
import { setLink } from './setLink.ts'
import { t } from '../../words/t.ts'

type ArticleMenuProps = {
  readonly session: ArticleSession
  readonly suggestion: Suggestion
  readonly searchArticles: (text: string) => Promise<readonly FoundArticle[]>
}

const atMost = 8

/** The articles that a few letters after `@` or `[[` find. The one that is chosen is linked by its id, under its title. */
export function ArticleMenu({ session, suggestion, searchArticles }: ArticleMenuProps) {
  const { from, to, query } = suggestion
  const [found, setFound] = useState<readonly FoundArticle[] | null>(null)
  const find = useEffectEvent((text: string) => searchArticles(text))
  useEffect(() => {
    let isWanted = true
    const show = (articles: readonly FoundArticle[]) => {
      if (isWanted) setFound(articles.filter(each => each.id !== session.id).slice(0, atMost))
    }
    void find(query).then(show, () => show([]))
    return () => void (isWanted = false)
  }, [query, session])

  const link = (article: FoundArticle) => {
    const { view } = session.editor
    view.dispatch(view.state.tr.delete(from, to))
    session.apply(setLink(internalHref(article.id), article.title))
    session.focus()
  }
  if (!found) return null
  const choices = found.map(article => ({
    key: article.id,
    words: article.title,
    note: '',
    icon: <FileText size={15} strokeWidth={1.9} aria-hidden />,
    run: () => link(article),
  }))
  return (
    <SuggestPanel
      session={session}
      suggestion={suggestion}
      label={t('Link to an article')}
      choices={choices}
      nothing={t('No article is called so.')}
    />
  )
}
