import type { Migration } from './migration.ts'

/**
 * The links of every section, by their order in it. `target` is the article that one leads to; `state` is 0 for a link
 * that leads somewhere, 1 for an address that is none, 2 where the article is not in the library, trash included.
 */
export const links: Migration = {
  version: 11,
  sql: `
CREATE TABLE link (
  section INTEGER NOT NULL REFERENCES section (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  href TEXT NOT NULL,
  target TEXT,
  state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
  PRIMARY KEY (section, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_target ON link (target) WHERE target IS NOT NULL;
CREATE INDEX link_state ON link (state) WHERE state <> 0;
`,
}
