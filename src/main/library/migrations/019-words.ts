import type { Migration } from './migration.ts'

/** The personal dictionary, and the words that single articles may have although no dictionary knows them. */
export const words: Migration = {
  version: 19,
  sql: `
CREATE TABLE own_word (
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE ignored_word (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  word TEXT NOT NULL,
  PRIMARY KEY (article_id, word)
) STRICT, WITHOUT ROWID;
`,
  keepsReferences: true,
}
