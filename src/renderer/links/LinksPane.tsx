import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ArticleLinks, OutgoingLink } from '../../shared/model/link.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { useActions } from '../app/useActions.ts'
import { useHeader } from '../editor/session/useSession.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { PassageButton } from './PassageButton.tsx'
import { problemWords } from './problemWords.ts'
import { t } from '../words/t.ts'

/** What links to an article, with the sentences around the links; and what it links to. */
export function LinksPane({ session }: { readonly session: ArticleSession }) {
  const { data, error } = useQuery(callQuery('article:links', { id: session.id }))
  if (error) return <p className="links-problem">{sentence(error)}</p>
  if (!data) return null
  return (
    <div className="links-pane">
      <Incoming links={data} />
      <Lists links={data} />
      <Outgoing session={session} links={data.outgoing} />
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Incoming({ links: { incoming, lists } }: { readonly links: ArticleLinks }) {
  const { items, total } = incoming
  return (
    <Part title={t('What links here')}>
      {items.length === 0 && (
        <p className="links-hint">
          {lists.length === 0
            ? t('No article links to this one yet. Select words in another, press the link key and choose this title.')
            : t('No text links to this article.')}
        </p>
      )}
      <ul>
        {items.map((link, index) => (
          // Two links of one section may stand in one sentence.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${link.sectionId}${index}`}>
            <PassageButton place={link} language={link.language}>
              <span className="hit-heading">
                {link.title.trim() || t('Untitled')}
                {link.heading?.trim() && <span className="links-section"> › {link.heading}</span>}
              </span>
            </PassageButton>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p className="links-hint">
          {t('The newest {items} of {count, plural, one {# link} other {# links}}.', { items: items.length, count: total })}
        </p>
      )}
    </Part>
  )
}

function Lists({ links: { lists } }: { readonly links: ArticleLinks }) {
  const actions = useActions()
  if (lists.length === 0) return null
  return (
    <Part title={t('In these lists')}>
      <ul>
        {lists.map(list => (
          <li key={list.id}>
            <button type="button" className="link-button" onClick={() => actions.openList(list.id)}>
              {list.name}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Outgoing({ session, links }: { readonly session: ArticleSession; readonly links: readonly OutgoingLink[] }) {
  const { language } = useHeader(session)
  return (
    <Part title={t('Links in this article')}>
      {links.length === 0 && <p className="links-hint">{t('There are none.')}</p>}
      <ul>
        {links.map((link, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${link.sectionId}${index}`}>
            <PassageButton place={{ ...link, id: session.id }} language={language}>
              <span className="hit-heading links-aim">{link.target ? link.target.title.trim() || t('Untitled') : link.href}</span>
              {link.problem && <span className="links-dead">{problemWords[link.problem]}</span>}
            </PassageButton>
          </li>
        ))}
      </ul>
    </Part>
  )
}
