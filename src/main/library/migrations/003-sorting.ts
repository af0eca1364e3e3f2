import type { Migration } from './migration.ts'

/**
 * What the article list is sorted by. `title_key` is the title as it is compared (`titleKey.ts`); `rating_share` is how
 * much of its scale a rating reaches. `saved_filter.filter` and `.sort` are JSON.
 */
export const sorting: Migration = {
  version: 3,
  sql: `
ALTER TABLE article ADD COLUMN title_key TEXT NOT NULL DEFAULT '';
UPDATE article SET title_key = lower(title);
ALTER TABLE article ADD COLUMN rating_share REAL GENERATED ALWAYS AS
  ((rating ->> 'value' - rating ->> 'worst') * 1.0 / (rating ->> 'best' - rating ->> 'worst')) VIRTUAL;
CREATE INDEX article_created ON article (created_at, key) WHERE trashed_at IS NULL;
CREATE INDEX article_published ON article (published_at, key) WHERE trashed_at IS NULL;
CREATE INDEX article_title ON article (title_key, key) WHERE trashed_at IS NULL;
CREATE INDEX article_words ON article (words, key) WHERE trashed_at IS NULL;
CREATE INDEX article_views ON article (views, key) WHERE trashed_at IS NULL;
CREATE INDEX article_rating ON article (rating_share, key) WHERE trashed_at IS NULL;

CREATE TABLE saved_filter (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  filter TEXT NOT NULL,
  sort TEXT NOT NULL
) STRICT;
`,
}
