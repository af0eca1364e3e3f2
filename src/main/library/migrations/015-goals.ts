import type { Migration } from './migration.ts'

/** How long articles and their sections shall be. The empty `section_id` is the article itself. */
export const goals: Migration = {
  version: 15,
  sql: `
CREATE TABLE goal (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  section_id TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('words', 'characters', 'minutes')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  deadline TEXT,
  PRIMARY KEY (article_id, section_id)
) STRICT, WITHOUT ROWID;
`,
  keepsReferences: true,
}
