import { z } from 'zod'

/** A word of the personal dictionary: no spaces, as it is written. */
export const ownWord = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine(word => !/\s/u.test(word), { message: 'One word at a time.' })
  .transform(word => word.normalize('NFC'))
