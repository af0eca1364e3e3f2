import type { Migration } from './migration.ts'

/**
 * The list's text filter looks through all texts (`FilterTexts`), so its index goes. The search's index is put together
 * while nobody waits (`startTidying.ts`), instead of within a save that happens to be the next.
 */
export const speed: Migration = {
  version: 7,
  sql: `
DROP TABLE article_filter_index;
INSERT INTO search (search, rank) VALUES ('automerge', 0);
INSERT INTO search (search, rank) VALUES ('usermerge', 2);
INSERT INTO search_trash (search_trash, rank) VALUES ('automerge', 0);
INSERT INTO search_trash (search_trash, rank) VALUES ('usermerge', 2);
`,
  keepsReferences: true,
}
