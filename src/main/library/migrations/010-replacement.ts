import type { Migration } from './migration.ts'

/**
 * What was replaced in many articles, so that it can be taken back. `replaced.place` is `title`, `standfirst` or a
 * section's id; `before` and `after` are its text, or the hash of its body.
 */
export const replacement: Migration = {
  version: 10,
  sql: `
CREATE TABLE replacement (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  find TEXT NOT NULL,
  replacement TEXT NOT NULL
) STRICT;

CREATE TABLE replaced (
  replacement INTEGER NOT NULL REFERENCES replacement (number) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  place TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (replacement, article_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX replaced_article ON replaced (article_id);
`,
}
