import type { Subject, SubjectType } from '../../../shared/model/subject.ts'
import { subjectWords } from '../../library/subjectWords.ts'
import { t } from '../../words/t.ts'

const creatorWords: Readonly<Record<SubjectType, string>> = {
  Movie: t('Director'),
  TVSeries: t('Creator'),
  Book: t('Author'),
  MusicAlbum: t('Artist'),
  Game: t('Developer'),
  Product: t('Maker'),
  Place: t('By'),
  Event: t('Organiser'),
  SoftwareApplication: t('Developer'),
  CreativeWork: t('Creator'),
}

/** What is known of a subject: each fact under its name, and none that is not known. */
export function factRows({ type, name, creators, year, country, duration }: Subject): (readonly [string, string])[] {
  const rows = [
    [subjectWords[type], name.trim()],
    [creatorWords[type], creators.filter(each => each.trim()).join(', ')],
    [t('Year'), year === null ? '' : String(year)],
    [t('Country'), country.trim()],
    [t('Length'), duration === null ? '' : t('{duration} min', { duration })],
  ] as const
  return rows.filter(([, value]) => value !== '')
}
