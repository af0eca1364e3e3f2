import { z } from 'zod'
import { fetchedPicture, mostFetched } from '../model/fetchedPicture.ts'
import { unusedAssets } from '../model/asset.ts'
import { backup, backupArticle, backupName } from '../model/backup.ts'
import { backupSettings, secondPlace } from '../model/backupSettings.ts'
import { articleAdded } from '../model/draft.ts'
import { openedLibrary, opening } from '../model/openLibrary.ts'

import { snippetCalls } from './snippetCalls.ts'

const nothing = z.undefined()

/** What the library is asked for what it keeps: snippets, backups, and images that nothing uses. */
export const keepingLibraryCalls = {
  ...snippetCalls,
  /** The newest first. */
  'backup:list': { input: nothing, output: z.array(backup), writes: false },
  /** Articles of a backup whose title holds the text, the newest first. */
  'backup:articles': {
    input: z.object({ name: backupName, text: z.string().max(1000).default(''), limit: z.int().positive().max(100_000).default(50) }),
    output: z.object({ items: z.array(backupArticle), total: z.int() }),
    writes: false,
  },
  /** Adds an article of a backup, by id or slug, as a new article with its images and lists. */
  'backup:restore-article': {
    input: z.object({ name: backupName, key: z.string().min(1).max(300) }),
    output: articleAdded,
    writes: true,
  },
  'backup:settings': { input: nothing, output: backupSettings, writes: false },
  'backup:set-settings': { input: backupSettings, output: nothing, writes: true },
  'asset:unused': { input: z.object({ limit: z.int().nonnegative().max(100_000).default(0) }), output: unusedAssets, writes: false },
  /**
   * Lets go of images that nothing uses and that were added by `addedBy`, and of these, unless `unusedSince` is null, those that
   * were found unused by then. Their files go in a moment, or once a backup that is being made is done.
   */
  'asset:collect': {
    input: z.object({ addedBy: z.int(), unusedSince: z.int().nullable() }),
    output: z.object({ count: z.int(), size: z.int() }),
    writes: true,
  },
} as const

/** What main is asked for the same. */
export const keepingAppCalls = {
  /** The library that is being brought up to date before it is open; null if none is. Answered at once, unlike `app:state`. */
  'library:opening': { input: nothing, output: opening.nullable() },
  /** Asks for the second folder for backups; null when the dialog was closed. */
  'backup:choose-second': { input: nothing, output: z.string().nullable() },
  /** How it stands with the second folder of the open library. */
  'backup:second': { input: nothing, output: secondPlace },
  /**
   * Makes the open library what it was when a backup was made, for all windows, and opens it again. `before` is the verified
   * backup of the state until now. Throws `cancelled`, and what stands in the way; then nothing has changed.
   */
  'backup:restore-in-place': {
    input: z.object({ name: backupName }),
    output: z.object({ library: openedLibrary, before: backup, missingAssets: z.int(), missingThemeFiles: z.int() }),
  },
  /**
   * Fetches pictures of the web and stores them as images; only ever when a person asks for it. What was had before a
   * cancellation is given, with `stopped`.
   */
  'asset:fetch': {
    input: z.object({ urls: z.array(z.string().min(1).max(5000)).min(1).max(mostFetched) }),
    output: z.object({ pictures: z.array(fetchedPicture), stopped: z.boolean() }),
  },
  /** Lets go of the images that nothing has used for an hour. Throws `bad-request` while something is imported or restored. */
  'asset:collect-unused': { input: nothing, output: z.object({ count: z.int(), size: z.int() }) },
} as const
