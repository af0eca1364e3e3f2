import type { Migration } from './migration.ts'

/**
 * Changes of many articles are made in slices. `batch_article` is what one did to an article, as JSON: `article` is its
 * id. `batch_work` is what is under way, the lowest number first: `articles` holds the ids of those concerned, null until its turn, and
 * `done` says how many of them are dealt with.
 */
export const batches: Migration = {
  version: 17,
  sql: `
CREATE TABLE batch_article (
  batch INTEGER NOT NULL,
  article TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (batch, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch_work (
  number INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  change TEXT NOT NULL,
  articles TEXT,
  done INTEGER NOT NULL DEFAULT 0
) STRICT;
`,
  keepsReferences: true,
}
