import { useEffect, useEffectEvent, useState } from 'react'
import type { FoundArticle } from './FoundArticle.ts'

const searchPauseMs = 120
const atMost = 8

/** The articles that a text finds, other than `except`: those of the last search that answered. */
export function useFoundArticles(
  search: (text: string) => Promise<readonly FoundArticle[]>,
  text: string,
  except: string,
): readonly FoundArticle[] {
  const [found, setFound] = useState<readonly FoundArticle[]>([])
  const find = useEffectEvent((wanted: string) => search(wanted))

  useEffect(() => {
    let isWanted = true
    const show = (articles: readonly FoundArticle[]) => {
      if (isWanted) setFound(articles.filter(each => each.id !== except).slice(0, atMost))
    }
    const timer = setTimeout(() => void find(text).then(show, () => show([])), searchPauseMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [text, except])

  return found
}
