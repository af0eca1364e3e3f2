import { rating, subject, subjectTypes, type Rating, type Subject, type SubjectType } from '../../../shared/model/subject.ts'
import { asNumber, asText, isPlainObject } from './plainData.ts'

const others: Readonly<Record<string, SubjectType>> = {
  film: 'Movie',
  tv: 'TVSeries',
  series: 'TVSeries',
  tvseason: 'TVSeries',
  tvepisode: 'TVSeries',
  album: 'MusicAlbum',
  music: 'MusicAlbum',
  musicrecording: 'MusicAlbum',
  videogame: 'Game',
  software: 'SoftwareApplication',
  app: 'SoftwareApplication',
  mobileapplication: 'SoftwareApplication',
  webapplication: 'SoftwareApplication',
  restaurant: 'Place',
  localbusiness: 'Place',
  hotel: 'Place',
  audiobook: 'Book',
}

/** The type that a word names: schema.org's names in any case, and a few everyday ones. Anything else is a creative work. */
export function subjectTypeOf(word: string): SubjectType {
  const lower = word
    .toLowerCase()
    .replace(/^.*[/#]/u, '')
    .replaceAll(/[\s_-]/gu, '')
  return subjectTypes.find(type => type.toLowerCase() === lower) ?? others[lower] ?? 'CreativeWork'
}

/** Minutes of an ISO 8601 duration ("PT1H18M"), of "78 min", "1h 18m" or of a number. */
export function minutesOf(value: unknown): number | null {
  const bare = asNumber(value)
  const text = asText(value)
  const match =
    text === null
      ? null
      : /^P?T?(?:(?<hours>\d+)\s*(?:h|hours?|시간)\s*)?(?:(?<minutes>\d+)\s*(?:m|min|mins|minutes?|분)\.?)?(?:\s*\d+\s*S)?$/iu.exec(text)
  const minutes = bare ?? (match?.groups ? Number(match.groups.hours ?? 0) * 60 + Number(match.groups.minutes ?? 0) : 0)
  return Number.isInteger(minutes) && minutes > 0 && minutes <= 100_000 ? minutes : null
}

export function yearOf(value: unknown): number | null {
  const match = /^(?<year>-?\d{1,4})(?:\D|$)/u.exec(asText(value instanceof Date ? value.toISOString() : value) ?? '')
  const year = Number(match?.groups?.year ?? Number.NaN)
  return Number.isInteger(year) && year <= 3000 && year >= -5000 ? year : null
}

/** A subject put together from what was found, cut to what the library keeps; null if nothing was. */
export function subjectFrom(parts: Partial<Subject>): Subject | null {
  const whole = {
    type: parts.type ?? 'CreativeWork',
    name: (parts.name ?? '').slice(0, 500),
    creators: (parts.creators ?? []).slice(0, 50).map(name => name.slice(0, 300)),
    year: parts.year ?? null,
    country: (parts.country ?? '').slice(0, 200),
    link: parts.link && /^https?:\/\//iu.test(parts.link) && parts.link.length <= 2000 ? parts.link : '',
    duration: parts.duration ?? null,
  }
  const parsed = subject.safeParse(whole)
  return parsed.success ? parsed.data : null
}

/** A rating from "4.5/5", "87 of 100", a number, or an object with value, best and worst. Null where it can't be one. */
export function ratingFrom(value: unknown): Rating | null {
  if (isPlainObject(value)) {
    const worst = asNumber(value.worst ?? value.worstRating)
    const best = asNumber(value.best ?? value.bestRating) ?? 5
    return provenRating(asNumber(value.value ?? value.ratingValue), best, worst)
  }
  const text = asText(value) ?? ''
  const match = /^(?<value>\d+(?:[.,]\d+)?)\s*(?:\/|out of|of|von|sur|de|\s)\s*(?<best>\d+(?:[.,]\d+)?)$/iu.exec(text)
  if (match?.groups) return provenRating(asNumber(match.groups.value), asNumber(match.groups.best) ?? 5, null)
  const bare = asNumber(value)
  return bare === null ? null : provenRating(bare, bare <= 5 ? 5 : bare <= 10 ? 10 : 100, null)
}

function provenRating(value: number | null, best: number, worst: number | null): Rating | null {
  if (value === null) return null
  // Where the lowest value isn't said it is 1, as schema.org has it, or 0 if the value itself is lower.
  const parsed = rating.safeParse({ value, best, worst: worst ?? (value < 1 || best <= 1 ? 0 : 1) })
  return parsed.success ? parsed.data : null
}
