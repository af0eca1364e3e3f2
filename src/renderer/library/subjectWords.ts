import type { SubjectType } from '../../shared/model/subject.ts'
import { t } from '../words/t.ts'

/** What a subject is, in a word. */
export const subjectWords: Readonly<Record<SubjectType, string>> = {
  Movie: t('Film'),
  TVSeries: t('Television series'),
  Book: t('Book'),
  MusicAlbum: t('Album'),
  Game: t('Game'),
  Product: t('Product'),
  Place: t('Place'),
  Event: t('Event'),
  SoftwareApplication: t('Software'),
  CreativeWork: t('Something else'),
}
