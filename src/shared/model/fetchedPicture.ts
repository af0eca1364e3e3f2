import { z } from 'zod'
import { phrase } from '../words/phrase.ts'
import { asset } from './asset.ts'

/** The most pictures that are fetched at once. */
export const mostFetched = 100

/** A picture of the web that was asked for: what it is in the library, or a sentence that says why it is not. */
export const fetchedPicture = z.object({
  url: z.string().max(5000),
  asset: asset.nullable(),
  problem: z.string().max(500).nullable(),
})
export type FetchedPicture = z.output<typeof fetchedPicture>

/** What a job that fetches pictures calls itself while it works. */
export const fetchingPictures = phrase('Fetching pictures')
