import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Subject } from '../../../shared/model/subject.ts'
import { callQuery } from '../../api/callQuery.ts'
import { useActions } from '../../app/useActions.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/t.ts'

/** The way to all reviews of an article's subject, where there are others. */
export function OtherReviews({ subject: { type, name } }: { readonly subject: Subject }) {
  const actions = useActions()
  const groups = useQuery({ ...callQuery('subject:open', { type, name }), placeholderData: keepPreviousData }).data?.groups ?? []
  const reviews = groups.reduce((sum, group) => sum + group.reviews.length, 0)
  if (reviews < 2) return null
  return (
    <Button look="quiet" onClick={() => actions.openSubject({ type, name })}>
      {t('{count, plural, one {# review} other {# reviews}} side by side', { count: reviews })}
    </Button>
  )
}
