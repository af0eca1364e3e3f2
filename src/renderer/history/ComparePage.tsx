import { useMemo } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { PenLine, RotateCcw } from 'lucide-react'
import { compareSections } from '../../shared/document/diff/sections.ts'
import { compareWords } from '../../shared/document/diff/words.ts'
import type { Article } from '../../shared/model/article.ts'
import type { Revision } from '../../shared/model/history.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { keyLabel } from '../ui/keys.ts'
import { ComparedSection } from './ComparedSection.tsx'
import { changedDetails } from './changedDetails.ts'
import { dayName, timeOfDay } from './timeline.ts'
import { useRestore } from './useRestore.ts'
import { t } from '../words/t.ts'

export type ComparePageProps = { readonly session: ArticleSession; readonly number: number; readonly onLeave: () => void }

/** A revision beside the text of now, to be read and brought back, not to be written in. */
export function ComparePage({ session, number, onLeave }: ComparePageProps) {
  const { id } = session
  // What one looked at stays until the next is there: arrows through the timeline don't flicker.
  const then = useQuery({ ...callQuery('history:open', { id, number }), placeholderData: keepPreviousData })
  const now = useQuery({ ...callQuery('article:open', { id }), gcTime: 0, staleTime: 0 })
  const error = then.error ?? now.error
  if (error) return <EmptyState title={t('This version can’t be shown')}>{sentence(error)}</EmptyState>
  if (!then.data || !now.data) return null
  return <Compared session={session} revision={then.data} article={now.data} onLeave={onLeave} />
}

type ComparedProps = Pick<ComparePageProps, 'session' | 'onLeave'> & { readonly revision: Revision; readonly article: Article }

function Compared({ session, revision, article, onLeave }: ComparedProps) {
  const restore = useRestore(session)
  const sections = useMemo(() => compareSections(revision.sections, article.sections), [revision, article])
  const differing = sections.filter(section => section.change !== 'same' || section.moved).length
  const details = changedDetails(revision.header, article.header)
  const title = compareWords(revision.header.title, article.header.title)
  const standfirst = compareWords(revision.header.standfirst, article.header.standfirst)
  const isSame = differing === 0 && details.length === 0 && [...title, ...standfirst].every(part => part.change === 'same')
  const when = `${dayName(revision.at, article.updatedAt)}, ${timeOfDay(revision.at)}`

  return (
    <div className="compare">
      <div className="compare-bar">
        <div className="compare-what" aria-live="polite">
          <p className="compare-when">{revision.name ? `${revision.name} · ${when}` : when}</p>
          <p className="compare-sum">
            {isSame ? (
              t('The same as the text of now.')
            ) : (
              <>
                {differing > 0 &&
                  `${t('{count, plural, one {# section differs} other {# sections differ}} from now.', { count: differing })} `}
                <del>{t('Only then')}</del> <ins>{t('only now')}</ins>
              </>
            )}
          </p>
        </div>
        <Button look="plain" onClick={onLeave} title={t('Back to writing ({key})', { key: keyLabel('Escape') })}>
          <PenLine size={14} aria-hidden /> {t('Back to writing')}
        </Button>
        <Button
          look="main"
          disabled={isSame}
          onClick={() => restore(revision.number, { kind: 'all' }, t('The version of {when} is back, as a new one.', { when }), onLeave)}
        >
          <RotateCcw size={14} aria-hidden /> {t('Restore this version')}
        </Button>
      </div>
      <article className="compare-page selectable" lang={article.header.language}>
        <h2 className="compare-title">
          <Words parts={title} none={t('Untitled')} />
        </h2>
        <p className="compare-standfirst">
          <Words parts={standfirst} none="" />
        </p>
        {details.length > 0 && (
          <dl className="compare-details">
            {details.map(({ label, before, after }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {before && <del>{before}</del>} {after && <ins>{after}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {sections.map(section => (
          <ComparedSection key={section.id} section={section} onRestore={(part, what) => restore(revision.number, part, what)} />
        ))}
      </article>
    </div>
  )
}

function Words({ parts, none }: { readonly parts: ReturnType<typeof compareWords>; readonly none: string }) {
  if (parts.length === 0) return none
  return parts.map(({ change, text }, index) => {
    const Element = ({ same: 'span', added: 'ins', removed: 'del' } as const)[change]
    // The parts of two fixed texts have no other name than their place.
    // oxlint-disable-next-line react/no-array-index-key
    return <Element key={index}>{text}</Element>
  })
}
