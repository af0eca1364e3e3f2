import type { Migration } from './migration.ts'

/**
 * A published article's former slugs, so that its old addresses lead to the new one. A title that is being typed passes
 * through slugs that nobody has seen: what follows within ten minutes of a change is not kept.
 */
export const formerSlugs: Migration = {
  version: 8,
  sql: `
CREATE TABLE former_slug (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  slug TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (article_id, slug)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER article_slug_changed AFTER UPDATE OF slug ON article
WHEN old.slug <> new.slug AND old.status = 'published'
  AND NOT EXISTS (SELECT 1 FROM former_slug WHERE article_id = old.id AND at > new.updated_at - 600000)
BEGIN
  INSERT INTO former_slug (article_id, slug, at) VALUES (old.id, old.slug, new.updated_at)
  ON CONFLICT (article_id, slug) DO UPDATE SET at = excluded.at;
END;
`,
  keepsReferences: true,
}
