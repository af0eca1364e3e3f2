import type { Migration } from './migration.ts'

/** `article.subject_key` is its subject's name and type as subjects are told apart (`subjectKey`); empty without a name. */
export const subjects: Migration = {
  version: 13,
  sql: `
ALTER TABLE article ADD COLUMN subject_key TEXT NOT NULL DEFAULT '';
CREATE INDEX article_subject ON article (subject_key, updated_at) WHERE trashed_at IS NULL AND subject_key <> '';
`,
}
