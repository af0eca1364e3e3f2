import type { Likeness } from '../../../shared/model/suggestion.ts'
import type { SubjectType } from '../../../shared/model/subject.ts'
import { t } from '../../words/t.ts'

const makers: Readonly<Record<SubjectType, readonly [same: string, name: string]>> = {
  Movie: [t('same director'), t('Director')],
  TVSeries: [t('same maker'), t('Maker')],
  Book: [t('same writer'), t('Writer')],
  MusicAlbum: [t('same artist'), t('Artist')],
  Game: [t('same maker'), t('Maker')],
  Product: [t('same maker'), t('Maker')],
  Place: [t('same maker'), t('Maker')],
  Event: [t('same organiser'), t('Organiser')],
  SoftwareApplication: [t('same maker'), t('Maker')],
  CreativeWork: [t('same maker'), t('Maker')],
}

/** Why an article is suggested, in a few words: "same director, 3 shared terms". */
export function likenessWords(because: readonly Likeness[]): string {
  return because.map(wordsOf).join(', ')
}

/** The same at length, with all the names and terms. */
export function likenessDetails(because: readonly Likeness[]): string {
  return because.map(detailsOf).join('\n')
}

function wordsOf(likeness: Likeness): string {
  switch (likeness.is) {
    case 'subject':
      return t('same subject')
    case 'series':
      return t('same series')
    case 'creator':
      return makers[likeness.kind][0]
    case 'tags':
      return likeness.tags.length === 1
        ? t('tag “{tag}”', { tag: likeness.tags[0] ?? '' })
        : t('{count, plural, one {# shared tag} other {# shared tags}}', { count: likeness.tags.length })
    case 'words':
      return t('{count, plural, one {# shared term} other {# shared terms}}', { count: likeness.words.length })
    case 'author':
      return t('same author')
    default:
      return likeness satisfies never
  }
}

function detailsOf(likeness: Likeness): string {
  switch (likeness.is) {
    case 'subject':
      return t('Subject: {name}', { name: likeness.name })
    case 'series':
      return t('Series: {name}', { name: likeness.name })
    case 'creator':
      return `${makers[likeness.kind][1]}: ${likeness.names.join(', ')}`
    case 'tags':
      return t('Tags: {tags}', { tags: likeness.tags.join(', ') })
    case 'words':
      return t('Terms: {words}', { words: likeness.words.slice(0, 12).join(', ') })
    case 'author':
      return t('Author: {name}', { name: likeness.name })
    default:
      return likeness satisfies never
  }
}
