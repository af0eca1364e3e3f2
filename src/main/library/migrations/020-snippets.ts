import type { Migration } from './migration.ts'

/** Passages with a name. `content` is JSON: blocks of a section. */
export const snippets: Migration = {
  version: 20,
  sql: `
CREATE TABLE snippet (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
  keepsReferences: true,
}
