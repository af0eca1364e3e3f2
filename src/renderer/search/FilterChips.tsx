import { useQuery } from '@tanstack/react-query'
import { hasFilter, toggleFilter } from '../../shared/search/editQuery.ts'
import { callQuery } from '../api/callQuery.ts'
import { t } from '../words/t.ts'

type Chip = { readonly label: string; readonly field: string; readonly value: string }

const chips: readonly Chip[] = [
  { label: t('Drafts'), field: 'status', value: 'draft' },
  { label: t('Ready'), field: 'status', value: 'ready' },
  { label: t('Published'), field: 'status', value: 'published' },
  { label: t('Verdicts'), field: 'kind', value: 'verdict' },
  { label: t('Has image'), field: 'has', value: 'image' },
  { label: t('Has link'), field: 'has', value: 'link' },
  { label: t('Dead links'), field: 'has', value: 'deadlink' },
  { label: t('Orphans'), field: 'is', value: 'orphan' },
  { label: t('Has list'), field: 'has', value: 'list' },
  { label: t('Four stars'), field: 'rating', value: '>=4/5' },
  { label: t('In trash'), field: 'in', value: 'trash' },
]

/** The most used tags that are offered; the others can be typed. */
const offeredTags = 4

/** Filters to be clicked: each writes itself into the query, and out of it again. */
export function FilterChips({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const tags = useQuery(callQuery('library:overview')).data?.tags ?? []
  const used = tags.toSorted((a, b) => b.count - a.count).slice(0, offeredTags)
  const all = [...chips, ...used.map(({ name }) => ({ label: name, field: 'tag', value: name }))]
  return (
    <fieldset className="chips" aria-label={t('Filters')}>
      {all.map(({ label, field, value }) => (
        <button
          key={`${field}:${value}`}
          type="button"
          className="chip"
          aria-pressed={hasFilter(text, field, value)}
          onClick={() => onText(toggleFilter(text, field, value))}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
