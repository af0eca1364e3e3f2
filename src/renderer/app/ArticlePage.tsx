import { memo } from 'react'
import { linkedArticle } from '../../shared/document/links.ts'
import { articleId } from '../../shared/model/ids.ts'
import { addImage, pickImages } from '../api/images.ts'
import { call } from '../api/call.ts'
import { sentence } from '../api/sentence.ts'
import { EditorPane } from '../editor/EditorPane.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { counted } from '../ui/counted.ts'
import { commandKeys } from '../ui/keys.ts'
import { useToasts } from '../ui/useToasts.ts'
import { useActions } from './useActions.ts'
import { useReadOnlyLibrary } from './readOnlyLibrary.ts'
import type { OpenPage } from './useArticleDesk.ts'

/** Articles to link to, at most so many at once. */
const offered = 20

const searchArticles = async (text: string) => {
  const { items } = await call('article:list', { filter: { text: text.trim().slice(0, 1000) }, limit: offered })
  return items.map(({ id, title }) => ({ id, title: title || 'Untitled' }))
}

/** The page in the middle: the article that is open, or what to do when none is. */
export const ArticlePage = memo(function ArticlePage({ page, count }: { readonly page: OpenPage; readonly count: number }) {
  const actions = useActions()
  const { show } = useToasts()
  const readOnly = useReadOnlyLibrary()

  const choose = () =>
    pickImages(true).catch((error: unknown) => {
      show({ kind: 'problem', text: sentence(error) })
      return []
    })
  const openLink = (href: string) => {
    const id = articleId.safeParse(linkedArticle(href))
    if (id.success) actions.openArticle(id.data)
    else actions.openLink(href)
  }

  if (page.kind === 'open') {
    return (
      <EditorPane
        session={page.session}
        pickImages={choose}
        addImage={addImage}
        searchArticles={searchArticles}
        openLink={openLink}
        announce={text => show({ text })}
      />
    )
  }
  if (page.kind === 'failed') return <EmptyState title="This article can’t be opened">{sentence(page.error)}</EmptyState>
  if (count > 1)
    return <EmptyState title={`${counted(count, 'article')} selected`}>Their actions are in the menu of a secondary press.</EmptyState>
  if (readOnly) return <EmptyState title="No article is open">Choose one on the left to read it.</EmptyState>
  return (
    <EmptyState
      title="No article is open"
      action={
        <Button look="quiet" onClick={actions.newArticle}>
          New article
        </Button>
      }
    >
      Choose one on the left, or press {commandKeys('article:new')} to begin another.
    </EmptyState>
  )
})
