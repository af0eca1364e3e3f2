import { SlashMenu } from '../insert/SlashMenu.tsx'
import { ArticleMenu } from '../links/ArticleMenu.tsx'
import type { FoundArticle } from '../links/FoundArticle.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { useSuggestion } from '../session/useSession.ts'

type SuggestionsProps = {
  readonly session: ArticleSession
  readonly searchArticles: (text: string) => Promise<readonly FoundArticle[]>
}

/** What can be put in where `/`, `@` or `[[` was typed. */
export function Suggestions({ session, searchArticles }: SuggestionsProps) {
  const suggestion = useSuggestion(session)
  if (!suggestion || !session.isShown) return null
  return suggestion.kind === 'block' ? (
    <SlashMenu key={suggestion.from} session={session} suggestion={suggestion} />
  ) : (
    <ArticleMenu key={suggestion.from} session={session} suggestion={suggestion} searchArticles={searchArticles} />
  )
}
