import { memo } from 'react'
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { linkedArticle } from '../../shared/document/links.ts'
import { articleId } from '../../shared/model/ids.ts'
import { addImage, fetchPictures, pickImages } from '../api/images.ts'
import { callQuery } from '../api/callQuery.ts'
import { logError } from '../api/logError.ts'
import { sentence } from '../api/sentence.ts'
import { EditorPane } from '../editor/EditorPane.tsx'
import { linksIn } from '../lists/linksIn.ts'
import { LinkTargets } from '../palette/LinkTargets.ts'
import { rank } from '../palette/rank.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { commandKeys } from '../ui/keys.ts'
import { useToasts } from '../ui/useToasts.ts'
import { useActions } from './useActions.ts'
import { later } from './later.tsx'
import { useReadOnlyLibrary } from './readOnlyLibrary.ts'
import type { OpenPage } from './useArticleDesk.ts'
import { useSettled } from './useSettled.ts'
import { Typography } from '../typography/Typography.tsx'
import { t } from '../words/t.ts'

const Spelling = later(async () => (await import('../spelling/Spelling.tsx')).Spelling)

const Snippets = later(async () => (await import('../snippets/Snippets.tsx')).Snippets)

const usual = { focus: 'off', typewriter: false } as const

/** Articles to link to, at most so many at once. */
const offered = 20

/**
 * Finds articles as the quick switcher does: in the titles that are here anyway. What is typed is saved meanwhile, which makes them
 * old: they serve all the same, and newer ones the next letter.
 */
async function searchArticles(queries: QueryClient, text: string) {
  const query = callQuery('article:titles')
  const fetched = queries.fetchQuery(query)
  const known = queries.getQueryData(query.queryKey)
  if (known) fetched.catch(logError)
  return rank(targets.of(known ?? (await fetched)), text, offered).best
}

const targets = new LinkTargets()

/** The page in the middle: the article that is open, or what to do when none is. */
export const ArticlePage = memo(function ArticlePage({ page, count }: { readonly page: OpenPage; readonly count: number }) {
  const actions = useActions()
  const { show, announce } = useToasts()
  const readOnly = useReadOnlyLibrary()
  const helped = useSettled() && !readOnly
  const queries = useQueryClient()
  const settings = useQuery(callQuery('app:state')).data?.settings

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
      <>
        <EditorPane
          session={page.session}
          pickImages={choose}
          addImage={addImage}
          fetchPictures={fetchPictures}
          searchArticles={text => searchArticles(queries, text)}
          openLink={openLink}
          linksIn={data => linksIn(data, queries)}
          openDetails={actions.openDetails}
          writing={settings ?? usual}
          announce={(text, action) => show(action ? { text, action } : { text })}
          say={announce}
        />
        {helped && <Snippets session={page.session} />}
        {!readOnly && <Typography session={page.session} />}
        {helped && settings?.spelling && <Spelling key={page.session.key} session={page.session} />}
      </>
    )
  }
  if (page.kind === 'failed') return <EmptyState title={t('This article can’t be opened')}>{sentence(page.error)}</EmptyState>
  if (count > 1)
    return (
      <EmptyState title={t('{count, plural, one {# article} other {# articles}} selected', { count })}>
        {t('Their actions are in the menu of a secondary press.')}
      </EmptyState>
    )
  if (readOnly) return <EmptyState title={t('No article is open')}>{t('Choose one on the left to read it.')}</EmptyState>
  return (
    <EmptyState
      title={t('No article is open')}
      action={
        <Button look="quiet" onClick={actions.newArticle}>
          {t('New article')}
        </Button>
      }
    >
      {t('Choose one on the left, or press {key} to begin another.', { key: commandKeys('article:new') })}
    </EmptyState>
  )
})
