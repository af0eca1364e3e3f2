import type { Migration } from './migration.ts'

const shared = `INSERT INTO article_change (key, at)`
const kept = `ON CONFLICT (key) DO UPDATE SET at = excluded.at;`

/** Statements of a trigger: this article has changed. */
const byKey = (key: string) => `
  UPDATE change_count SET at = at + 1;
  ${shared} SELECT ${key}, at FROM change_count WHERE true ${kept}`
const byId = (id: string) => `
  UPDATE change_count SET at = at + 1;
  ${shared} SELECT article.key, change_count.at FROM article, change_count WHERE article.id = ${id} ${kept}`

/** A change of what any page may show. */
const anything = `
  UPDATE change_count SET at = at + 1;
  UPDATE change_count SET others = at;`

const trigger = (name: string, when: string, statements: string) => `CREATE TRIGGER ${name} AFTER ${when} BEGIN${statements}\nEND;`

/**
 * Which articles have changed since a site was built (`siteChanges.ts`): changes are counted, `article_change` has the number of
 * the newest one of each article, and `others` that of the newest one of anything else that pages may show. A
 * writer's changes lie in a span of its own, which has a name that no other has: copies of a library that went different ways since, and
 * backups that were brought back, are told apart by them.
 */
export const siteChanges: Migration = {
  version: 22,
  sql: `
CREATE TABLE change_count (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  at INTEGER NOT NULL,
  others INTEGER NOT NULL
) STRICT;
INSERT INTO change_count (one, at, others) VALUES (1, 0, 0);

CREATE TABLE change_span (
  since INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;
INSERT INTO change_span (since, name) VALUES (-1, lower(hex(randomblob(12))));

CREATE TABLE article_change (
  key INTEGER PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX article_change_at ON article_change (at);

${[
  trigger('site_article_added', 'INSERT ON article', byKey('new.key')),
  trigger('site_article_changed', 'UPDATE ON article', byKey('new.key')),
  trigger('site_article_gone', 'DELETE ON article', byKey('old.key')),
  trigger('site_list_attached', 'INSERT ON article_list', byId('new.article_id')),
  trigger('site_list_moved', 'UPDATE ON article_list', byId('new.article_id')),
  trigger('site_list_detached', 'DELETE ON article_list', byId('old.article_id')),
  trigger('site_list_added', 'INSERT ON list', anything),
  trigger('site_list_changed', 'UPDATE OF kind, rule, name, description, settings ON list', anything),
  trigger('site_list_gone', 'DELETE ON list', anything),
  trigger('site_item_added', 'INSERT ON list_item', anything),
  trigger(
    'site_item_changed',
    'UPDATE OF list_id, position, article_id, missing, title, author, site, date, views, views_at, url, note, image, language ON list_item',
    anything,
  ),
  trigger('site_item_gone', 'DELETE ON list_item', anything),
  trigger('site_image_added', 'INSERT ON asset', anything),
  trigger('site_image_changed', 'UPDATE OF width, height ON asset', anything),
  trigger('site_image_gone', 'DELETE ON asset', anything),
  trigger('site_lists_set', "INSERT ON setting WHEN new.key = 'lists.templates'", anything),
  trigger('site_lists_set_again', "UPDATE ON setting WHEN new.key = 'lists.templates'", anything),
  trigger('site_slug_added', 'INSERT ON former_slug', anything),
  trigger('site_slug_changed', 'UPDATE ON former_slug', anything),
  trigger('site_slug_gone', 'DELETE ON former_slug', anything),
].join('\n')}
`,
  keepsReferences: true,
}
