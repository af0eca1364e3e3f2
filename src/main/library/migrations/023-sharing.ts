import type { Migration } from './migration.ts'

/**
 * What a page says to search engines and where its link is shared (`shared/model/sharing.ts`), as JSON; null where that is what the
 * article says. A version keeps its picture for sharing as it keeps its cover.
 */
export const sharing: Migration = {
  version: 23,
  sql: `
ALTER TABLE article ADD COLUMN sharing TEXT;
ALTER TABLE revision ADD COLUMN shared_picture TEXT
  GENERATED ALWAYS AS (CASE WHEN json_valid(header) THEN header ->> '$.sharing.picture.asset' END) VIRTUAL;
CREATE INDEX revision_shared_picture ON revision (shared_picture) WHERE shared_picture IS NOT NULL;
`,
  keepsReferences: true,
}
