import type { Migration } from './migration.ts'

/** Which articles have a tag, by their numbers: a tag's articles lie side by side, in the order that their rows are in. */
export const tagged: Migration = {
  version: 16,
  sql: `
CREATE TABLE tagged (
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  PRIMARY KEY (tag_id, article)
) STRICT, WITHOUT ROWID;
INSERT INTO tagged (tag_id, article)
SELECT tag_id, key FROM article_tag CROSS JOIN article ON article.id = article_id ORDER BY tag_id, key;
DROP TABLE article_tag;
ALTER TABLE tagged RENAME TO article_tag;
CREATE INDEX article_tag_article ON article_tag (article);
`,
}
