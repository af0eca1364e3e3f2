import type { SubjectType } from '../../shared/model/subject.ts'

/** What a subject is, in a word. */
export const subjectWords: Readonly<Record<SubjectType, string>> = {
  Movie: 'Film',
  TVSeries: 'Television series',
  Book: 'Book',
  MusicAlbum: 'Album',
  Game: 'Game',
  Product: 'Product',
  Place: 'Place',
  Event: 'Event',
  SoftwareApplication: 'Software',
  CreativeWork: 'Something else',
}
