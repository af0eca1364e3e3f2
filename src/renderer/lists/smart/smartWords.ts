import type { SmartCondition, SmartRule, SmartSort } from '../../../shared/model/smartRule.ts'
import type { Option } from '../../ui/SelectField.tsx'
import type { TestKind } from './conditionDraft.ts'
import { t } from '../../words/t.ts'

/** The tests that can be chosen, as the editor says them. */
export const testOptions: readonly Option<TestKind>[] = [
  { value: 'status', label: t('Status') },
  { value: 'tag', label: t('Tag') },
  { value: 'text', label: t('Text') },
  { value: 'author', label: t('Author') },
  { value: 'kind', label: t('What it is about') },
  { value: 'subject', label: t('Subject') },
  { value: 'creator', label: t('Director or maker') },
  { value: 'series', label: t('Series') },
  { value: 'language', label: t('Language') },
  { value: 'rating', label: t('Rating') },
  { value: 'views', label: t('Views') },
  { value: 'date', label: t('Date') },
  { value: 'recent', label: t('Newer than … days') },
  { value: 'related:similar', label: t('Similar to this article') },
  { value: 'related:tag', label: t('A tag of this article') },
  { value: 'related:creator', label: t('Same director or maker') },
  { value: 'related:subject', label: t('Same subject') },
  { value: 'related:series', label: t('Same series') },
  { value: 'related:kind', label: t('Same kind of subject') },
  { value: 'related:author', label: t('Same author') },
  { value: 'related:language', label: t('Same language') },
  { value: 'related:newer', label: t('Newer than this article') },
  { value: 'related:older', label: t('Older than this article') },
]

type SortName = `${SmartSort['by']}${'' | ':up'}`

const sortWords: readonly Option<SortName>[] = [
  { value: 'published', label: t('Newest first') },
  { value: 'published:up', label: t('Oldest first') },
  { value: 'views', label: t('Most viewed first') },
  { value: 'similarity', label: t('Most similar to this article first') },
  { value: 'rating', label: t('Best rated first') },
  { value: 'title:up', label: t('By title') },
  { value: 'edited', label: t('Last edited first') },
  { value: 'created', label: t('Last begun first') },
  { value: 'words', label: t('Longest first') },
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
  { name: t('Latest'), rule: { ...plain, where: { is: 'all', of: [published] }, sort: { by: 'published', descending: true } } },
  { name: t('Most viewed'), rule: { ...plain, where: { is: 'all', of: [published] }, sort: { by: 'views', descending: true } } },
  {
    name: t('Similar to this article'),
    rule: { ...plain, where: { is: 'all', of: [{ is: 'related', by: 'similar' }] }, sort: { by: 'similarity', descending: true } },
  },
  {
    name: t('By the same director or maker'),
    rule: { ...plain, where: { is: 'all', of: [{ is: 'related', by: 'creator' }] }, sort: { by: 'published', descending: true } },
  },
  {
    name: t('Newer than this article'),
    rule: { ...plain, where: { is: 'all', of: [published, { is: 'related', by: 'newer' }] }, sort: { by: 'published', descending: false } },
  },
]
