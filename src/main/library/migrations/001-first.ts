import type { Migration } from './migration.ts'

/**
 * The first schema. Times are milliseconds since 1970, published dates ISO 8601, ids UUIDv7 in lower case. `key`
 * columns are SQLite's own numbers: short to join by, and rows of `search` are numbered after them (`searchIndex.ts`).
 * `article.tags` is the writer's own order, as JSON; `article_tag` is what tags are found and counted by.
 * `revision.sections` is a whole list, or where `base` is given, what differs from that revision's (`revisions.ts`).
 */
export const first: Migration = {
  version: 1,
  sql: `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL CHECK (version >= 1),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  trashed_at INTEGER,
  words INTEGER NOT NULL,
  title TEXT NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  slug_follows_title INTEGER NOT NULL CHECK (slug_follows_title IN (0, 1)),
  standfirst TEXT NOT NULL,
  language TEXT NOT NULL,
  author TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'ready', 'published', 'archived')),
  tags TEXT NOT NULL,
  subject TEXT,
  rating TEXT,
  cover TEXT,
  description TEXT NOT NULL,
  canonical_url TEXT NOT NULL,
  published_at TEXT,
  views INTEGER,
  views_at TEXT
) STRICT;
CREATE INDEX article_newest ON article (updated_at DESC, key DESC) WHERE trashed_at IS NULL;
CREATE INDEX article_status ON article (status, updated_at DESC, key DESC) WHERE trashed_at IS NULL;
CREATE INDEX article_trash ON article (updated_at DESC, key DESC, id) WHERE trashed_at IS NOT NULL;

CREATE TABLE article_filter (
  key INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE article_filter_index USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);

CREATE TABLE body (
  hash TEXT PRIMARY KEY,
  json TEXT NOT NULL,
  text TEXT NOT NULL,
  words INTEGER NOT NULL,
  format INTEGER NOT NULL
) STRICT;

CREATE TABLE section (
  key INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('opening', 'section', 'verdict')),
  heading TEXT,
  body TEXT NOT NULL REFERENCES body (hash),
  UNIQUE (article_id, id)
) STRICT;
CREATE INDEX section_body ON section (body);

CREATE TABLE article_body (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  hash TEXT NOT NULL REFERENCES body (hash),
  PRIMARY KEY (article_id, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_body_hash ON article_body (hash);

CREATE TABLE revision (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  name TEXT,
  header TEXT NOT NULL,
  base INTEGER,
  sections TEXT NOT NULL,
  PRIMARY KEY (article_id, number)
) STRICT;

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE article_tag (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_tag ON article_tag (tag_id);

CREATE TABLE list (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('manual', 'smart')),
  rule TEXT,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX list_name ON list (name);

CREATE TABLE list_item (
  id TEXT PRIMARY KEY,
  list_id TEXT NOT NULL REFERENCES list (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  article_id TEXT REFERENCES article (id),
  missing INTEGER NOT NULL DEFAULT 0 CHECK (missing IN (0, 1)),
  title TEXT,
  author TEXT,
  site TEXT,
  date TEXT,
  views INTEGER,
  views_at TEXT,
  url TEXT,
  note TEXT
) STRICT;
CREATE INDEX list_item_position ON list_item (list_id, position);
CREATE INDEX list_item_first ON list_item (title) WHERE position = 0;
CREATE UNIQUE INDEX list_item_article ON list_item (article_id, list_id) WHERE article_id IS NOT NULL;

CREATE TABLE article_list (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  list_id TEXT NOT NULL REFERENCES list (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  heading TEXT,
  PRIMARY KEY (article_id, list_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_list_list ON article_list (list_id);

CREATE TABLE asset (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  size INTEGER NOT NULL,
  name TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE asset_use (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  section_id TEXT NOT NULL,
  asset_id TEXT NOT NULL,
  PRIMARY KEY (article_id, section_id, asset_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX asset_use_asset ON asset_use (asset_id);

CREATE TABLE target (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  settings TEXT NOT NULL
) STRICT;

CREATE TABLE publication (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  target_id TEXT NOT NULL REFERENCES target (id) ON DELETE CASCADE,
  remote_id TEXT,
  url TEXT,
  revision INTEGER NOT NULL,
  hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (article_id, target_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  target_id TEXT NOT NULL REFERENCES target (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL,
  action TEXT NOT NULL,
  queued_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  problem TEXT
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  result TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
  title, standfirst, author, tags, subject, heading, text,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(10.0, 4.0, 4.0, 4.0, 3.0, 5.0, 1.0)');
`,
}
