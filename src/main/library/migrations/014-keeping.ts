import type { Migration } from './migration.ts'

/**
 * What images are used by, and since when by nothing: `asset.unused_since` is when that was found out, `body_asset` says which
 * texts show an image, of articles and of their history, and `asset_gone` names images whose files are still to be removed.
 * `list.digest` and `list_item.digest` prove what a list and its items say (`listDigests.ts`); null until that is
 * worked out, which every change makes it again.
 */
export const keeping: Migration = {
  version: 14,
  sql: `
ALTER TABLE asset ADD COLUMN unused_since INTEGER;
CREATE TABLE asset_gone (
  id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE body_asset (
  hash TEXT NOT NULL REFERENCES body (hash) ON DELETE CASCADE,
  asset_id TEXT NOT NULL,
  PRIMARY KEY (hash, asset_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX body_asset_asset ON body_asset (asset_id);
INSERT OR IGNORE INTO body_asset (hash, asset_id)
  SELECT hash, atom FROM body, json_tree(CASE WHEN json_valid(body.json) THEN body.json ELSE '[]' END) AS tree
  WHERE instr(body.json, '"type":"image"') > 0 AND tree.key = 'asset' AND tree.type = 'text';

ALTER TABLE revision ADD COLUMN cover TEXT
  GENERATED ALWAYS AS (CASE WHEN json_valid(header) THEN header ->> '$.cover.asset' END) VIRTUAL;
CREATE INDEX revision_cover ON revision (cover) WHERE cover IS NOT NULL;
CREATE INDEX list_item_image ON list_item (image) WHERE image IS NOT NULL;

ALTER TABLE list ADD COLUMN digest TEXT;
CREATE INDEX list_unproved ON list (id) WHERE digest IS NULL;
CREATE TRIGGER list_changed AFTER UPDATE OF kind, rule, name, description, created_at, settings ON list
WHEN new.digest IS NOT NULL BEGIN
  UPDATE list SET digest = NULL WHERE id = new.id;
END;

ALTER TABLE list_item ADD COLUMN digest TEXT;
CREATE INDEX list_item_unproved ON list_item (id) WHERE digest IS NULL;
CREATE TRIGGER list_item_changed AFTER UPDATE OF
  list_id, article_id, missing, was_article, title, author, site, date, views, views_at, url, note, image, language ON list_item
WHEN new.digest IS NOT NULL BEGIN
  UPDATE list_item SET digest = NULL WHERE id = new.id;
END;
`,
  keepsReferences: true,
}
