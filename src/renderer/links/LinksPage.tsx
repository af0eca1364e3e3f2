import { useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { useActions } from '../app/useActions.ts'
import { statusWords } from '../library/statusWords.ts'
import { ShowMore } from '../ui/ShowMore.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { relativeTime } from '../ui/formatDate.ts'
import { useNow } from '../ui/useNow.ts'
import { PassageButton } from './PassageButton.tsx'
import { problemWords } from './problemWords.ts'
import { t } from '../words/t.ts'

const tabs = [
  { id: 'dead', label: t('Dead links') },
  { id: 'orphans', label: t('Orphans') },
] as const

const shown = 500
const pageSize = 100

/** The library's loose ends: links that lead nowhere, and articles that nothing leads to. */
export function LinksPage() {
  const [tab, setTab] = useState<(typeof tabs)[number]['id']>('dead')
  return (
    <article className="links-page" aria-label={t('Links')}>
      <h1 className="place-title">{t('Links')}</h1>
      <Tabs label={t('Links')} tabs={tabs} current={tab} onCurrent={setTab}>
        {tab === 'dead' ? <DeadLinks /> : <Orphans />}
      </Tabs>
    </article>
  )
}

function DeadLinks() {
  const { data, error } = useQuery(callQuery('link:dead', { limit: shown }))
  if (error) return <EmptyState title={t('The links can’t be shown')}>{sentence(error)}</EmptyState>
  if (!data) return null
  if (data.total === 0)
    return (
      <EmptyState title={t('Every link leads somewhere')}>
        {t('Links to articles in the trash, to deleted ones and to no address at all stand here.')}
      </EmptyState>
    )
  return (
    <>
      <p className="links-line">
        {data.total > data.items.length
          ? t('{count, plural, one {# link leads} other {# links lead}} nowhere; these are the first {shown}', {
              count: data.total,
              shown: data.items.length,
            })
          : t('{count, plural, one {# link leads} other {# links lead}} nowhere', { count: data.total })}
      </p>
      <ul>
        {data.items.map((link, index) => (
          // Two links of one section may stand in one sentence.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${link.sectionId}${index}`}>
            <PassageButton place={link} language={link.language}>
              <span className="hit-heading">
                {link.title.trim() || t('Untitled')}
                {link.heading?.trim() && <span className="links-section"> › {link.heading}</span>}
              </span>
              <span className="links-dead">
                {problemWords[link.problem]}
                {link.problem === 'malformed' && <span className="links-aim">: {link.href}</span>}
              </span>
            </PassageButton>
          </li>
        ))}
      </ul>
    </>
  )
}

function Orphans() {
  const actions = useActions()
  const now = useNow()
  const query = useInfiniteQuery({
    queryKey: ['link:orphans'],
    queryFn: ({ pageParam }) => call('link:orphans', { offset: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.more ? pages.length * pageSize : undefined),
  })
  if (query.error) return <EmptyState title={t('The articles can’t be shown')}>{sentence(query.error)}</EmptyState>
  if (!query.data) return null
  const articles = query.data.pages.flatMap(page => page.items)
  if (articles.length === 0) return <EmptyState title={t('No orphans')}>{t('Another text or a list leads to every article.')}</EmptyState>
  return (
    <>
      <p className="links-line">{t('No text of another article and no list leads to these.')}</p>
      <ul>
        {articles.map(article => (
          <li key={article.id}>
            <button type="button" className="hit links-orphan" lang={article.language} onClick={() => actions.openArticle(article.id)}>
              <span className="hit-heading">{article.title.trim() || t('Untitled')}</span>
              <span className="links-section">
                {statusWords[article.status]}, {relativeTime(article.updatedAt, now)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <ShowMore of={query} />
    </>
  )
}
