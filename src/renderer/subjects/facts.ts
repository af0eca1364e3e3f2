import type { Subject } from '../../shared/model/subject.ts'

/** What is known of a subject, on one line. */
export function factsOf({ year, creators, country, duration }: Subject): string {
  return [year === null ? '' : String(year), creators.join(', '), country.trim(), duration === null ? '' : `${duration} min`]
    .filter(Boolean)
    .join(' · ')
}
