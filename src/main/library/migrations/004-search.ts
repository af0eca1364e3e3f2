import type { Migration } from './migration.ts'

/**
 * Search knows the trash and reading lists, and filters have something to look at. `search_trash` is to articles in the
 * trash what `search` is to the others; a list's items are one row of `search`, numbered after `list_search.key`.
 */
export const search: Migration = {
  version: 4,
  sql: `
CREATE VIRTUAL TABLE search_trash USING fts5 (
  title, standfirst, author, tags, subject, heading, text,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
INSERT INTO search_trash (search_trash, rank) VALUES ('rank', 'bm25(10.0, 4.0, 4.0, 4.0, 3.0, 5.0, 1.0)');

CREATE TABLE list_search (
  key INTEGER PRIMARY KEY,
  list_id TEXT NOT NULL UNIQUE REFERENCES list (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX article_rating_value ON article (json_extract(rating, '$.value')) WHERE rating IS NOT NULL;
CREATE INDEX article_year ON article (json_extract(subject, '$.year')) WHERE subject IS NOT NULL;
CREATE INDEX article_cover ON article (key) WHERE cover IS NOT NULL;
CREATE INDEX body_link ON body (hash) WHERE instr(json, '"type":"link"') > 0;
`,
}
