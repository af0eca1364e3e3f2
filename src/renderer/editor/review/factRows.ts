import type { Subject, SubjectType } from '../../../shared/model/subject.ts'
import { subjectWords } from '../../library/subjectWords.ts'

const creatorWords: Readonly<Record<SubjectType, string>> = {
  Movie: 'Director',
  TVSeries: 'Creator',
  Book: 'Author',
  MusicAlbum: 'Artist',
  Game: 'Developer',
  Product: 'Maker',
  Place: 'By',
  Event: 'Organiser',
  SoftwareApplication: 'Developer',
  CreativeWork: 'Creator',
}

/** What is known of a subject: each fact under its name, and none that is not known. */
export function factRows({ type, name, creators, year, country, duration }: Subject): (readonly [string, string])[] {
  const rows = [
    [subjectWords[type], name.trim()],
    [creatorWords[type], creators.filter(each => each.trim()).join(', ')],
    ['Year', year === null ? '' : String(year)],
    ['Country', country.trim()],
    ['Length', duration === null ? '' : `${duration} min`],
  ] as const
  return rows.filter(([, value]) => value !== '')
}
