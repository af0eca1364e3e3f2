import type { Status } from '../../shared/model/article.ts'
import { all, column, run, type Db } from './sql.ts'

const watching = new WeakSet<Db>()

/**
 * Has a writer's connection note which articles' filter texts and titles change, and whether what the sidebar counts does:
 * within each transaction, so that what is rolled back was not noted, and whoever writes. To be called when the
 * library is opened, outside of any transaction.
 */
export function watchChanges(db: Db): void {
  db.exec(`CREATE TEMP TABLE changed_filter (key INTEGER NOT NULL);
    CREATE TEMP TRIGGER filter_added AFTER INSERT ON main.article_filter BEGIN INSERT INTO changed_filter VALUES (new.key); END;
    CREATE TEMP TRIGGER filter_dropped AFTER DELETE ON main.article_filter BEGIN INSERT INTO changed_filter VALUES (old.key); END;
    CREATE TEMP TABLE changed_sections (key INTEGER NOT NULL);
    CREATE TEMP TRIGGER section_added AFTER INSERT ON main.section BEGIN INSERT INTO changed_sections VALUES (new.key); END;
    CREATE TEMP TABLE changed_titles (key INTEGER NOT NULL);
    CREATE TEMP TRIGGER title_added AFTER INSERT ON main.article BEGIN INSERT INTO changed_titles VALUES (new.key); END;
    CREATE TEMP TRIGGER title_dropped AFTER DELETE ON main.article BEGIN INSERT INTO changed_titles VALUES (old.key); END;
    CREATE TEMP TRIGGER title_changed AFTER UPDATE OF title, status ON main.article
    WHEN old.title <> new.title OR old.status <> new.status BEGIN INSERT INTO changed_titles VALUES (new.key); END;
    ${watchedCounts}${ownSpan}`)
  watching.add(db)
}

const noteArticle = (row: 'old' | 'new', delta: 1 | -1) =>
  `INSERT INTO counted_article VALUES (${row}.key, ${row}.status, ${row}.trashed_at IS NULL, ${delta});`

/** Articles as they were counted (-1) and are to be (1), the same of their tags, and changes of tags themselves: 1 where one got another name or is gone. */
const watchedCounts = `
CREATE TEMP TABLE counted_article (key INTEGER NOT NULL, status TEXT NOT NULL, living INTEGER NOT NULL, delta INTEGER NOT NULL);
CREATE TEMP TRIGGER article_added AFTER INSERT ON main.article BEGIN ${noteArticle('new', 1)} END;
CREATE TEMP TRIGGER article_deleted AFTER DELETE ON main.article BEGIN ${noteArticle('old', -1)} END;
CREATE TEMP TRIGGER article_moved AFTER UPDATE OF status, trashed_at ON main.article
WHEN old.status <> new.status OR (old.trashed_at IS NULL) <> (new.trashed_at IS NULL) BEGIN ${noteArticle('old', -1)} ${noteArticle('new', 1)} END;
CREATE TEMP TABLE counted_use (key INTEGER NOT NULL, tag INTEGER NOT NULL, delta INTEGER NOT NULL);
CREATE TEMP TRIGGER tag_given AFTER INSERT ON main.article_tag BEGIN INSERT INTO counted_use VALUES (new.article, new.tag_id, 1); END;
CREATE TEMP TRIGGER tag_taken AFTER DELETE ON main.article_tag BEGIN INSERT INTO counted_use VALUES (old.article, old.tag_id, -1); END;
CREATE TEMP TABLE counted_tag (renamed INTEGER NOT NULL);
CREATE TEMP TRIGGER tag_added AFTER INSERT ON main.tag BEGIN INSERT INTO counted_tag VALUES (0); END;
CREATE TEMP TRIGGER tag_changed AFTER UPDATE ON main.tag BEGIN INSERT INTO counted_tag VALUES (old.name <> new.name); END;
CREATE TEMP TRIGGER tag_deleted AFTER DELETE ON main.tag BEGIN INSERT INTO counted_tag VALUES (1); END;`

/** The changes of this connection lie in a span of their own from the first on (`022-site-changes.ts`). */
const ownSpan = `
CREATE TEMP TABLE own_span (since INTEGER NOT NULL);
CREATE TEMP TRIGGER span_begun AFTER UPDATE OF at ON main.change_count WHEN NOT EXISTS (SELECT 1 FROM own_span) BEGIN
  INSERT INTO own_span VALUES (old.at);
  INSERT INTO change_span (since, name) VALUES (old.at, lower(hex(randomblob(12))));
END;`

/** Who only reads need not watch: everything is read again whenever the library is another (`libraryState`). */
export function isWatching(db: Db): boolean {
  return watching.has(db)
}

/** What is noted: changes of articles' filter texts, or of their titles and statuses, and sections that are new. */
export type WatchedName = 'filter' | 'titles' | 'sections'

/** The keys of those that have changed so since it was last forgotten, at most `limit`. */
export function changedKeys(db: Db, watched: WatchedName, limit: number): number[] {
  return column<number>(db, `SELECT DISTINCT key FROM temp.changed_${watched} LIMIT ?`, [limit])
}

export function forgetChangedKeys(db: Db, watched: WatchedName): void {
  forget(db, `changed_${watched}`)
}

/** How many rows were forgotten by a connection. */
const forgotten = new WeakMap<Db, number>()

function forget(db: Db, table: string): void {
  forgotten.set(db, (forgotten.get(db) ?? 0) + run(db, `DELETE FROM temp.${table}`))
}

/** What has happened to what the sidebar counts; each `delta` of a row is 1 or -1. */
export type CountChanges = Readonly<{
  articles: readonly Readonly<{ key: number; status: Status; living: 0 | 1; delta: number }>[]
  uses: readonly Readonly<{ key: number; tag: number; delta: number }>[]
}>

/** What has happened since this was last asked: null for nothing, and `many` where counting everything again is less, or the only way. */
export function changesOfCounts(db: Db, most: number): CountChanges | 'many' | null {
  const tags = column<number>(db, 'SELECT max(renamed) FROM temp.counted_tag')[0] ?? null
  const articles = all<CountChanges['articles'][number]>(db, 'SELECT * FROM temp.counted_article LIMIT ?', [most + 1])
  const uses = all<CountChanges['uses'][number]>(db, 'SELECT * FROM temp.counted_use LIMIT ?', [most + 1])
  if (tags === null && articles.length === 0 && uses.length === 0) return null
  for (const table of ['tag', 'article', 'use']) forget(db, `counted_${table}`)
  return tags === 1 || articles.length > most || uses.length > most ? 'many' : { articles, uses }
}

/** A number that changes when another connection writes to the library. */
export function othersState(db: Db): string {
  return String(column<number>(db, 'PRAGMA data_version')[0])
}

/** Changes whenever anything in the library may have, by this connection or another. */
export function libraryState(db: Db): string {
  // To forget what has been noted changes nothing.
  const changes = (column<number>(db, 'SELECT total_changes()')[0] ?? 0) - (forgotten.get(db) ?? 0)
  return `${othersState(db)} ${changes}`
}
