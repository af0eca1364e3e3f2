import { z } from 'zod'

/** A date as people publish it: ISO 8601, either a day (`2025-11-13`) or a moment (`2025-11-13T09:30:00Z`). */
export const isoDate = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

/** The day of a moment where this computer is, as an ISO date. */
export function localDay(moment: Date): string {
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
