import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { lossPlace, lossWords } from '../../shared/formats/lossWords.ts'
import { formatOf, type FormatId } from '../../shared/formats/formats.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { ArticleLosses, Loss } from '../../shared/model/loss.ts'
import { call } from '../api/call.ts'
import { sentence } from '../api/sentence.ts'
import { Button } from '../ui/Button.tsx'
import { scopedIds, type ExportScope } from './scopedIds.ts'
import { t } from '../words/t.ts'

export type ExportLossesProps = {
  readonly scope: ExportScope
  readonly chosen: readonly ArticleId[]
  /** How many articles that is. */
  readonly count: number
  readonly format: FormatId
  /** Saves all that is typed. */
  readonly flush: () => Promise<void>
}

/** So many articles are looked through unasked. */
const few = 300

/** What the chosen format has no place for, by article and section, before anything is written. */
export function ExportLosses({ scope, chosen, count, format, flush }: ExportLossesProps) {
  const { name, loses } = formatOf(format)
  const [wanted, setWanted] = useState(false)
  const lossy = Object.keys(loses).length > 0
  const report = useQuery({
    queryKey: ['export:losses', scope, chosen, format],
    queryFn: async () => {
      await flush()
      return call('export:losses', { ids: await scopedIds(scope, chosen), format })
    },
    enabled: lossy && count > 0 && (count <= few || wanted),
    gcTime: 0,
  })
  if (!lossy || count === 0) return null
  return (
    <section className="losses" aria-label={t('What is lost')} aria-live="polite">
      <h3 className="field-label">{t('What {name} can’t keep', { name })}</h3>
      {count > few && !wanted ? (
        <Button onClick={() => setWanted(true)}>{t('Look through {count, plural, one {# article} other {# articles}}', { count })}</Button>
      ) : report.error ? (
        <p className="field-error">{sentence(report.error)}</p>
      ) : !report.data ? (
        <p className="losses-state">{t('Looking…')}</p>
      ) : report.data.losing === 0 ? (
        <p className="losses-state">
          {count === 1 ? t('Nothing: all of this article is kept.') : t('Nothing: all of these articles are kept.')}
        </p>
      ) : (
        <>
          {/* A list that scrolls has to be reached by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <ul className="losses-list selectable" tabIndex={0}>
            {report.data.articles.map(article => (
              <ArticleLossList key={article.id} article={article} named={count > 1} />
            ))}
          </ul>
          {report.data.losing > report.data.articles.length && (
            <p className="losses-state">
              {t('… and in {count, plural, one {# more article} other {# more articles}}.', {
                count: report.data.losing - report.data.articles.length,
              })}
            </p>
          )}
        </>
      )}
    </section>
  )
}

function ArticleLossList({ article, named }: { readonly article: ArticleLosses; readonly named: boolean }) {
  const places = [...byPlace(article.losses)]
  return (
    <li>
      {named && <p className="losses-title">{article.title || t('Untitled')}</p>}
      <dl>
        {places.map(([key, losses]) => (
          <div key={key}>
            <dt>{losses[0] && lossPlace(losses[0])}</dt>
            {losses.map(loss => (
              <dd key={loss.feature}>
                {lossWords(loss)}
                {loss.passage && <span className="losses-passage"> “{loss.passage}”</span>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </li>
  )
}

function byPlace(losses: readonly Loss[]): Map<string, Loss[]> {
  const places = new Map<string, Loss[]>()
  for (const loss of losses) {
    const key = loss.sectionId ?? ''
    places.set(key, [...(places.get(key) ?? []), loss])
  }
  return places
}
