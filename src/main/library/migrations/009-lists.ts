import type { Migration } from './migration.ts'

/**
 * `list.settings` is how a list is tidied and written (`listSettings`). `list_item.was_article` is the article that an item
 * pointed to before that was deleted. `link_check` says what became of asking addresses. The indexes are those of smart lists.
 */
export const lists: Migration = {
  version: 9,
  sql: `
ALTER TABLE list ADD COLUMN settings TEXT NOT NULL DEFAULT '{}';
ALTER TABLE list_item ADD COLUMN was_article TEXT;

CREATE TABLE link_check (
  url TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  problem TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX list_item_url ON list_item (url) WHERE url IS NOT NULL;
CREATE INDEX article_canonical ON article (canonical_url) WHERE canonical_url <> '';
CREATE INDEX article_author ON article (author COLLATE NOCASE) WHERE trashed_at IS NULL;
CREATE INDEX article_language ON article (language COLLATE NOCASE) WHERE trashed_at IS NULL;
CREATE INDEX article_kind ON article (json_extract(subject, '$.type')) WHERE trashed_at IS NULL AND subject IS NOT NULL;
`,
}
