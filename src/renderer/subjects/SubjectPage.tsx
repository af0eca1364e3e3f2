import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ReviewedSubject, SubjectName, SubjectReview } from '../../shared/model/reviewedSubject.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { useActions } from '../app/useActions.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { subjectWords } from '../library/subjectWords.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { CompareTexts } from './CompareTexts.tsx'
import { ReviewTable } from './ReviewTable.tsx'
import { factsOf } from './facts.ts'
import { t } from '../words/t.ts'

/** All reviews of one thing side by side; where several things share its name, each with its own. */
export function SubjectPage({ name }: { readonly name: SubjectName }) {
  const { data, error } = useQuery(callQuery('subject:open', { type: name.type, name: name.name }))
  const [chosen, setChosen] = useState<readonly ArticleId[]>([])
  const [comparing, setComparing] = useState<readonly [SubjectReview, SubjectReview] | null>(null)
  if (error) return <EmptyState title={t('This subject can’t be shown')}>{sentence(error)}</EmptyState>
  if (!data) return null
  if (data.groups.length === 0)
    return (
      <EmptyState title={t('No reviews')}>{t('No article outside the trash is about “{name}” any more.', { name: name.name })}</EmptyState>
    )
  if (comparing) return <CompareTexts reviews={comparing} onLeave={() => setComparing(null)} />

  const reviews = data.groups.flatMap(group => group.reviews)
  // The two that are compared: those that were chosen, or the only two there are.
  const [one, two] = reviews.length === 2 ? reviews : reviews.filter(({ id }) => chosen.includes(id))
  const choose = (id: ArticleId, isOn: boolean) => setChosen(isOn ? [...chosen, id].slice(-2) : chosen.filter(each => each !== id))
  return (
    <article className="subject-page" aria-label={t('Reviews of {name}', { name: data.name })}>
      <header className="subject-head">
        <h2>{data.name}</h2>
        <p>
          {subjectWords[data.type]} · {t('{count, plural, one {# review} other {# reviews}}', { count: reviews.length })}
        </p>
        <Button look="quiet" disabled={!one || !two} onClick={() => one && two && setComparing([one, two])}>
          {t('Compare the texts')}
        </Button>
        <OneThing subject={data} />
      </header>
      {data.groups.map(group => (
        <section key={group.reviews[0]?.id} aria-label={factsOf(group.subject) || data.name}>
          {(data.groups.length > 1 || factsOf(group.subject)) && <h3>{factsOf(group.subject) || t('Not known which')}</h3>}
          <ReviewTable reviews={group.reviews} chosen={reviews.length > 2 ? chosen : null} onChoose={choose} />
        </section>
      ))}
    </article>
  )
}

/** Two groups under one name may be one thing after all: then somebody has to say so. */
function OneThing({ subject: { groups, name } }: { readonly subject: ReviewedSubject }) {
  const actions = useActions()
  const attempt = useAttempt()
  const isReadOnly = useReadOnlyLibrary()
  const [first] = groups
  if (groups.length < 2 || !first || isReadOnly) return null
  const ids = groups.flatMap(({ reviews }) => reviews.map(({ id }) => id))
  return (
    <Button look="quiet" onClick={() => attempt(() => actions.mergeSubjects(ids, { ...first.subject, name }))}>
      {t('These are one and the same')}
    </Button>
  )
}
