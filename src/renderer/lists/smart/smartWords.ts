import type { SmartCondition, SmartRule, SmartSort } from '../../../shared/model/smartRule.ts'
import type { Option } from '../../ui/SelectField.tsx'
import type { TestKind } from './conditionDraft.ts'

/** The tests that can be chosen, as the editor says them. */
export const testOptions: readonly Option<TestKind>[] = [
  { value: 'status', label: 'Status' },
  { value: 'tag', label: 'Tag' },
  { value: 'text', label: 'Text' },
  { value: 'author', label: 'Author' },
  { value: 'kind', label: 'What it is about' },
  { value: 'subject', label: 'Subject' },
  { value: 'creator', label: 'Director or maker' },
  { value: 'series', label: 'Series' },
  { value: 'language', label: 'Language' },
  { value: 'rating', label: 'Rating' },
  { value: 'views', label: 'Views' },
  { value: 'date', label: 'Date' },
  { value: 'recent', label: 'Newer than … days' },
  { value: 'related:similar', label: 'Similar to this article' },
  { value: 'related:tag', label: 'A tag of this article' },
  { value: 'related:creator', label: 'Same director or maker' },
  { value: 'related:subject', label: 'Same subject' },
  { value: 'related:series', label: 'Same series' },
  { value: 'related:kind', label: 'Same kind of subject' },
  { value: 'related:author', label: 'Same author' },
  { value: 'related:language', label: 'Same language' },
  { value: 'related:newer', label: 'Newer than this article' },
  { value: 'related:older', label: 'Older than this article' },
]

type SortName = `${SmartSort['by']}${'' | ':up'}`

const sortWords: readonly Option<SortName>[] = [
  { value: 'published', label: 'Newest first' },
  { value: 'published:up', label: 'Oldest first' },
  { value: 'views', label: 'Most viewed first' },
  { value: 'similarity', label: 'Most similar to this article first' },
  { value: 'rating', label: 'Best rated first' },
  { value: 'title:up', label: 'By title' },
  { value: 'edited', label: 'Last edited first' },
  { value: 'created', label: 'Last begun first' },
  { value: 'words', label: 'Longest first' },
]

const nameOf = ({ by, descending }: SmartSort): SortName => (descending ? by : `${by}:up`)

/** The orders that can be chosen; one that is not among them, of an older rule, is there as well while it is chosen. */
export function sortOptions(sort: SmartSort): readonly Option<SortName>[] {
  const name = nameOf(sort)
  return sortWords.some(option => option.value === name) ? sortWords : [...sortWords, { value: name, label: name }]
}

export function sortName(sort: SmartSort): SortName {
  return nameOf(sort)
}

export function sortOf(name: SortName): SmartSort {
  const descending = !name.endsWith(':up')
  const by = sortWords
    .map(option => option.value.replace(':up', ''))
    .find((each): each is SmartSort['by'] => each === name.replace(':up', ''))
  return { by: by ?? 'published', descending }
}

export type Preset = { readonly name: string; readonly rule: SmartRule }

const published: SmartCondition = { is: 'status', status: 'published' }
const plain = { limit: 5, excluded: [], places: {} }

/** What a new smart list can begin with. */
export const presets: readonly [Preset, ...Preset[]] = [
  { name: 'Latest', rule: { ...plain, where: { is: 'all', of: [published] }, sort: { by: 'published', descending: true } } },
  { name: 'Most viewed', rule: { ...plain, where: { is: 'all', of: [published] }, sort: { by: 'views', descending: true } } },
  {
    name: 'Similar to this article',
    rule: { ...plain, where: { is: 'all', of: [{ is: 'related', by: 'similar' }] }, sort: { by: 'similarity', descending: true } },
  },
  {
    name: 'By the same director or maker',
    rule: { ...plain, where: { is: 'all', of: [{ is: 'related', by: 'creator' }] }, sort: { by: 'published', descending: true } },
  },
  {
    name: 'Newer than this article',
    rule: { ...plain, where: { is: 'all', of: [published, { is: 'related', by: 'newer' }] }, sort: { by: 'published', descending: false } },
  },
]
