import { useDeferredValue, useState } from 'react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Merge, Search } from 'lucide-react'
import type { SubjectName, SubjectSummary } from '../../shared/model/reviewedSubject.ts'
import { call } from '../api/call.ts'
import { sentence } from '../api/sentence.ts'
import { useActions } from '../app/useActions.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { subjectWords } from '../library/subjectWords.ts'
import { Button } from '../ui/Button.tsx'
import { ShowMore } from '../ui/ShowMore.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { MergeSubjectsDialog } from './MergeSubjectsDialog.tsx'
import { t } from '../words/t.ts'

const pageSize = 100
const keyOf = ({ type, name }: SubjectName) => `${type}:${name}`

/** What the library's reviews are about, by name. */
export function SubjectsPage() {
  const actions = useActions()
  const isReadOnly = useReadOnlyLibrary()
  const [text, setText] = useState('')
  const [several, setSeveral] = useState(false)
  const [chosen, setChosen] = useState<readonly SubjectSummary[]>([])
  const [merging, setMerging] = useState(false)
  const asked = { text: useDeferredValue(text), several, limit: pageSize }
  const query = useInfiniteQuery({
    queryKey: ['subject:list', asked],
    queryFn: ({ pageParam }) => call('subject:list', { ...asked, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.more ? pages.length * pageSize : undefined),
    placeholderData: keepPreviousData,
  })
  if (query.error) return <EmptyState title={t('The subjects can’t be shown')}>{sentence(query.error)}</EmptyState>
  if (!query.data) return null
  const subjects = query.data.pages.flatMap(page => page.items)
  const choose = (subject: SubjectSummary, isOn: boolean) =>
    setChosen(isOn ? [...chosen, subject] : chosen.filter(each => keyOf(each) !== keyOf(subject)))

  return (
    <article className="subjects-page" aria-label={t('Subjects')}>
      <h1 className="place-title">{t('Subjects')}</h1>
      <div className="subjects-bar">
        <div className="filter">
          <Search size={14} aria-hidden className="filter-icon" />
          <input
            type="search"
            className="input"
            aria-label={t('Find a subject')}
            placeholder={t('Find a subject')}
            spellCheck={false}
            maxLength={1000}
            value={text}
            onChange={event => setText(event.target.value)}
          />
        </div>
        <Checkbox checked={several} onValue={setSeveral}>
          {t('With several reviews')}
        </Checkbox>
        {!isReadOnly && (
          <Button look="quiet" disabled={chosen.length < 2} onClick={() => setMerging(true)}>
            <Merge size={14} aria-hidden /> {t('Merge…')}
          </Button>
        )}
      </div>
      {subjects.length === 0 && (text.trim() || several ? <p className="subjects-none">{t('Nothing found.')}</p> : <NoSubjects />)}
      <ul className="subjects">
        {subjects.map(subject => (
          <li key={keyOf(subject)}>
            {!isReadOnly && (
              <input
                type="checkbox"
                aria-label={t('Choose {name}', { name: subject.name })}
                checked={chosen.some(each => keyOf(each) === keyOf(subject))}
                onChange={event => choose(subject, event.target.checked)}
              />
            )}
            <button type="button" className="subject" onClick={() => actions.openSubject({ type: subject.type, name: subject.name })}>
              <span className="subject-name">{subject.name}</span>
              <span className="subject-facts">
                {[subjectWords[subject.type], subject.years.join(', '), subject.creators.join(', ')].filter(Boolean).join(' · ')}
              </span>
              <span className="subject-count">{t('{count, plural, one {# review} other {# reviews}}', { count: subject.reviews })}</span>
            </button>
          </li>
        ))}
      </ul>
      <ShowMore of={query} />
      {merging && (
        <MergeSubjectsDialog
          names={chosen}
          onClose={() => setMerging(false)}
          onMerged={() => {
            setMerging(false)
            setChosen([])
          }}
        />
      )}
    </article>
  )
}

function NoSubjects() {
  return (
    <EmptyState title={t('No subjects yet')}>
      {t('Say what an article reviews under Details, beside the page. All reviews of one film or book then stand here side by side.')}
    </EmptyState>
  )
}
