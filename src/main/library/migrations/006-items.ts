import type { Migration } from './migration.ts'

/** List items have a picture (an asset's id) and a language. */
export const items: Migration = {
  version: 6,
  sql: `
ALTER TABLE list_item ADD COLUMN image TEXT;
ALTER TABLE list_item ADD COLUMN language TEXT;
`,
}
