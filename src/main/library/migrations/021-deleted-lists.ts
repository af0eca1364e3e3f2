import type { Migration } from './migration.ts'

/**
 * Lists that were deleted, as they come back (`deletedLists.ts`): `data` is JSON. The images that they show are named beside them,
 * so that these are kept as long.
 */
export const deletedLists: Migration = {
  version: 21,
  sql: `
CREATE TABLE deleted_list (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  name TEXT NOT NULL,
  items INTEGER NOT NULL,
  used_in INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE deleted_list_image (
  image TEXT NOT NULL,
  list_id TEXT NOT NULL REFERENCES deleted_list (id) ON DELETE CASCADE,
  PRIMARY KEY (image, list_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deleted_list_image_list ON deleted_list_image (list_id);
`,
  keepsReferences: true,
}
