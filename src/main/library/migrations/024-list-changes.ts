import type { Migration } from './migration.ts'

const count = `
  UPDATE change_count SET at = at + 1;`
const list = (id: string) => `${count}
  INSERT INTO list_change (list_id, at) SELECT ${id}, at FROM change_count WHERE true ON CONFLICT (list_id) DO UPDATE SET at = excluded.at;`
const article = (id: string) => `${count}
  INSERT INTO article_change (key, at) SELECT article.key, change_count.at FROM article, change_count WHERE article.id = ${id}
  ON CONFLICT (key) DO UPDATE SET at = excluded.at;`

const trigger = (name: string, when: string, statements: string) =>
  `DROP TRIGGER ${name};\nCREATE TRIGGER ${name} AFTER ${when} BEGIN${statements}\nEND;`

/**
 * Which lists have changed since a site was built: each has the number of its newest change, as articles have
 * (`022-site-changes.ts`). A former slug is its article's, and an image that is new is on no page before an article is changed.
 */
export const listChanges: Migration = {
  version: 24,
  sql: `
CREATE TABLE list_change (
  list_id TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX list_change_at ON list_change (at);

${[
  trigger('site_list_added', 'INSERT ON list', list('new.id')),
  trigger('site_list_changed', 'UPDATE OF kind, rule, name, description, settings ON list', list('new.id')),
  trigger('site_list_gone', 'DELETE ON list', list('old.id')),
  trigger('site_item_added', 'INSERT ON list_item', list('new.list_id')),
  trigger(
    'site_item_changed',
    'UPDATE OF list_id, position, article_id, missing, title, author, site, date, views, views_at, url, note, image, language ON list_item',
    list('old.list_id') + list('new.list_id'),
  ),
  trigger('site_item_gone', 'DELETE ON list_item', list('old.list_id')),
  trigger('site_slug_added', 'INSERT ON former_slug', article('new.article_id')),
  trigger('site_slug_changed', 'UPDATE ON former_slug', article('new.article_id')),
  trigger('site_slug_gone', 'DELETE ON former_slug', article('old.article_id')),
].join('\n')}
DROP TRIGGER site_image_added;
`,
  keepsReferences: true,
}
