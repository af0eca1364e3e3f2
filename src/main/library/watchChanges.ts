import { column, run, type Db } from './sql.ts'

/** Not OR IGNORE: within a trigger the statement that fires it says what a conflict does. */
const noteOnce = 'INSERT INTO changed_counts SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM changed_counts);'

const watching = new WeakSet<Db>()

/**
 * Has a writer's connection note which articles' filter texts and titles change, and whether what the sidebar counts does:
 * within each transaction, so that what is rolled back was not noted, and whoever writes. To be called when the
 * library is opened, outside of any transaction.
 */
export function watchChanges(db: Db): void {
  const counted = [
    ['article_added', 'INSERT ON main.article'],
    ['article_deleted', 'DELETE ON main.article'],
    ['article_moved', 'UPDATE OF status, trashed_at ON main.article WHEN old.status <> new.status OR old.trashed_at IS NOT new.trashed_at'],
    ['tag_given', 'INSERT ON main.article_tag'],
    ['tag_taken', 'DELETE ON main.article_tag'],
    ['tag_added', 'INSERT ON main.tag'],
    ['tag_changed', 'UPDATE ON main.tag'],
    ['tag_deleted', 'DELETE ON main.tag'],
  ] as const
  db.exec(`CREATE TEMP TABLE changed_filter (key INTEGER NOT NULL);
    CREATE TEMP TRIGGER filter_added AFTER INSERT ON main.article_filter BEGIN INSERT INTO changed_filter VALUES (new.key); END;
    CREATE TEMP TRIGGER filter_dropped AFTER DELETE ON main.article_filter BEGIN INSERT INTO changed_filter VALUES (old.key); END;
    CREATE TEMP TABLE changed_titles (key INTEGER NOT NULL);
    CREATE TEMP TRIGGER title_added AFTER INSERT ON main.article BEGIN INSERT INTO changed_titles VALUES (new.key); END;
    CREATE TEMP TRIGGER title_dropped AFTER DELETE ON main.article BEGIN INSERT INTO changed_titles VALUES (old.key); END;
    CREATE TEMP TRIGGER title_changed AFTER UPDATE OF title, status ON main.article
    WHEN old.title <> new.title OR old.status <> new.status BEGIN INSERT INTO changed_titles VALUES (new.key); END;
    CREATE TEMP TABLE changed_counts (one INTEGER NOT NULL);
    ${counted.map(([name, event]) => `CREATE TEMP TRIGGER ${name} AFTER ${event} BEGIN ${noteOnce} END;`).join('\n')}`)
  watching.add(db)
}

/** Who only reads need not watch: everything is read again whenever the library is another (`libraryState`). */
export function isWatching(db: Db): boolean {
  return watching.has(db)
}

/** What is noted of articles: changes of their filter texts, or of their titles and statuses. */
export type WatchedName = 'filter' | 'titles'

/** The keys of articles that have changed so since it was last forgotten, at most `limit`. */
export function changedKeys(db: Db, watched: WatchedName, limit: number): number[] {
  return column<number>(db, `SELECT DISTINCT key FROM temp.changed_${watched} LIMIT ?`, [limit])
}

export function forgetChangedKeys(db: Db, watched: WatchedName): void {
  run(db, `DELETE FROM temp.changed_${watched}`)
}

/** Whether what the sidebar counts has changed since this was last asked. */
export function haveCountsChanged(db: Db): boolean {
  return run(db, 'DELETE FROM temp.changed_counts') > 0
}

/** A number that changes when another connection writes to the library. */
export function othersState(db: Db): string {
  return String(column<number>(db, 'PRAGMA data_version')[0])
}

/** Changes whenever anything in the library may have, by this connection or another. */
export function libraryState(db: Db): string {
  return `${othersState(db)} ${column<number>(db, 'SELECT total_changes()')[0]}`
}
