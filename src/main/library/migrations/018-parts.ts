import type { Migration } from './migration.ts'

/**
 * The search's index is put together in steps (`searchParts.ts`): SQLite must not do it at once, within a write, however
 * many parts there are. And what a library says of itself stands in `meta` twice, as what proves it (`identity.ts`).
 */
export const parts: Migration = {
  version: 18,
  sql: `
INSERT INTO search (search, rank) VALUES ('crisismerge', 500);
INSERT INTO search_trash (search_trash, rank) VALUES ('crisismerge', 500);
INSERT OR IGNORE INTO meta (key, value)
SELECT 'identity', own.value || ' ' || made.value FROM meta AS own CROSS JOIN meta AS made WHERE own.key = 'id' AND made.key = 'created_at';
`,
  keepsReferences: true,
}
