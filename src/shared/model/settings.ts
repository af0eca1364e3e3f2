import { z } from 'zod'

export const appearance = z.enum(['system', 'light', 'dark'])

/** The app's settings, one file in the user's profile. */
export const settings = z.object({
  appearance: appearance.default('system'),
  showLibrary: z.boolean().default(true),
  showInspector: z.boolean().default(true),
  /** The name put on new articles. */
  author: z.string().max(500).default(''),
  /** BCP 47, for new articles. */
  language: z.string().min(2).max(35).default('en'),
  /** Folders of the libraries opened before, newest first. */
  recentLibraries: z.array(z.string()).max(10).default([]),
})
export type Settings = z.output<typeof settings>
