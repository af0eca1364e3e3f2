import type { Subject } from '../../shared/model/subject.ts'
import { t } from '../words/t.ts'

/** What is known of a subject, on one line. */
export function factsOf({ year, creators, country, duration }: Subject): string {
  return [
    year === null ? '' : String(year),
    creators.join(', '),
    country.trim(),
    duration === null ? '' : t('{duration} min', { duration }),
  ]
    .filter(Boolean)
    .join(' · ')
}
