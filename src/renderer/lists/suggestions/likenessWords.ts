import type { Likeness } from '../../../shared/model/suggestion.ts'
import type { SubjectType } from '../../../shared/model/subject.ts'
import { counted } from '../../ui/counted.ts'

const makers: Readonly<Record<SubjectType, string>> = {
  Movie: 'director',
  TVSeries: 'maker',
  Book: 'writer',
  MusicAlbum: 'artist',
  Game: 'maker',
  Product: 'maker',
  Place: 'maker',
  Event: 'organiser',
  SoftwareApplication: 'maker',
  CreativeWork: 'maker',
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
      return 'same subject'
    case 'series':
      return 'same series'
    case 'creator':
      return `same ${makers[likeness.kind]}`
    case 'tags':
      return likeness.tags.length === 1 ? `tag “${likeness.tags[0]}”` : counted(likeness.tags.length, 'shared tag')
    case 'words':
      return counted(likeness.words.length, 'shared term')
    case 'author':
      return 'same author'
    default:
      return likeness satisfies never
  }
}

function detailsOf(likeness: Likeness): string {
  switch (likeness.is) {
    case 'subject':
      return `Subject: ${likeness.name}`
    case 'series':
      return `Series: ${likeness.name}`
    case 'creator':
      return `${makers[likeness.kind].replace(/^./u, letter => letter.toUpperCase())}: ${likeness.names.join(', ')}`
    case 'tags':
      return `Tags: ${likeness.tags.join(', ')}`
    case 'words':
      return `Terms: ${likeness.words.slice(0, 12).join(', ')}`
    case 'author':
      return `Author: ${likeness.name}`
    default:
      return likeness satisfies never
  }
}
