import type { Migration } from './migration.ts'

/** Tags have a colour and stay without articles. `batch.data` is what a change of many articles needs to be undone (`batches.ts`). */
export const tags: Migration = {
  version: 2,
  sql: `
ALTER TABLE tag ADD COLUMN colour TEXT;

CREATE TABLE batch (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT;
`,
}
