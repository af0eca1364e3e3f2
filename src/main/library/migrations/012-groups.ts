import type { Migration } from './migration.ts'

/** What the article list is grouped by, where no index served yet. */
export const groups: Migration = {
  version: 12,
  sql: `
CREATE INDEX article_subject_type ON article (json_extract(subject, '$.type'), updated_at DESC, key DESC) WHERE trashed_at IS NULL;
CREATE INDEX article_untagged ON article (updated_at DESC, key DESC) WHERE trashed_at IS NULL AND tags = '[]';
`,
}
