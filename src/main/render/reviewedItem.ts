import type { Subject } from '../../shared/model/subject.ts'
import { hasText } from './cleanText.ts'
import { machineYear } from './dates.ts'
import { webHref } from './href.ts'

/** A node of JSON-LD, by schema.org's names. */
export type JsonLd = Readonly<{ '@type': string } & Record<string, unknown>>

/** A subject as schema.org's `itemReviewed`. Null if it has no name, which search engines require. */
export function reviewedItem(subject: Subject): JsonLd | null {
  const { name } = subject
  if (!hasText(name)) return null
  const link = webHref(subject.link)
  const date = subject.year === null ? null : machineYear(subject.year)
  const length = subject.duration === null ? null : `PT${subject.duration}M`
  const creators = subject.creators.filter(creator => creator.trim() !== '')
  const people = named('Person', creators)
  const organisations = named('Organization', creators)
  const country = subject.country ? { '@type': 'Country', name: subject.country } : null
  const place = subject.country ? { '@type': 'PostalAddress', addressCountry: subject.country } : null
  const about = { name, ...(link === null ? {} : { sameAs: link }) }
  const work = {
    ...about,
    ...(date === null ? {} : { datePublished: date }),
    ...(country === null ? {} : { countryOfOrigin: country }),
  }
  const timed = { ...work, ...(length === null ? {} : { timeRequired: length }) }

  switch (subject.type) {
    case 'Movie':
      return { '@type': 'Movie', ...work, ...some('director', people), ...(length === null ? {} : { duration: length }) }
    case 'TVSeries':
      return { '@type': 'TVSeries', ...timed, ...some('creator', people) }
    case 'Book':
      return { '@type': 'Book', ...timed, ...some('author', people) }
    case 'MusicAlbum':
      return { '@type': 'MusicAlbum', ...timed, ...some('byArtist', people) }
    case 'Game':
      return { '@type': 'Game', ...timed, ...some('creator', organisations) }
    case 'SoftwareApplication':
      return { '@type': 'SoftwareApplication', ...timed, ...some('author', organisations) }
    case 'CreativeWork':
      return { '@type': 'CreativeWork', ...timed, ...some('creator', people) }
    case 'Product':
      return {
        '@type': 'Product',
        ...about,
        ...some('brand', named('Brand', creators)),
        ...(date === null ? {} : { releaseDate: date }),
        ...(country === null ? {} : { countryOfOrigin: country }),
      }
    case 'Place':
      return { '@type': 'Place', ...about, ...(place === null ? {} : { address: place }) }
    case 'Event':
      return {
        '@type': 'Event',
        ...about,
        ...some('organizer', organisations),
        ...(date === null ? {} : { startDate: date }),
        ...(place === null ? {} : { location: { '@type': 'Place', address: place } }),
        ...(length === null ? {} : { duration: length }),
      }
    default:
      return subject.type satisfies never
  }
}

function some(key: string, values: readonly JsonLd[]): Readonly<Record<string, unknown>> {
  return values.length === 0 ? {} : { [key]: values }
}

function named(type: string, names: readonly string[]): JsonLd[] {
  return names.map(name => ({ '@type': type, name }))
}
