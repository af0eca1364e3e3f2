import type { Migration } from './migration.ts'

/** `revision.digest` proves a revision (`revisionDigest`); null in revisions that are older than it. */
export const digests: Migration = { version: 5, sql: 'ALTER TABLE revision ADD COLUMN digest TEXT;', keepsReferences: true }
