import type { z } from 'zod'
import { readOr } from './parseStored.ts'
import { first, run, type Db } from './sql.ts'

/** A setting of the library; one that is not there, or can't be read, is the usual one: what its schema makes of nothing, unless it is named. */
export function storedSetting<T>(db: Db, key: string, schema: z.ZodType<T>, usual?: T): T {
  const row = first<{ value: string }>(db, 'SELECT value FROM setting WHERE key = ?', [key])
  return readOr(schema, row?.value, null) ?? usual ?? schema.parse({})
}

export function storeSetting(db: Db, key: string, value: unknown): void {
  run(db, 'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [
    key,
    JSON.stringify(value),
  ])
}
