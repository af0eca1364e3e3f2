import type { z } from 'zod'
import { first, run, type Db } from './sql.ts'

/** A setting of the library; one that is not there, or can't be read, is what its schema makes of nothing. */
export function storedSetting<T>(db: Db, key: string, schema: z.ZodType<T>): T {
  const row = first<{ value: string }>(db, 'SELECT value FROM setting WHERE key = ?', [key])
  try {
    return schema.parse(row ? JSON.parse(row.value) : {})
  } catch {
    return schema.parse({})
  }
}

export function storeSetting(db: Db, key: string, value: unknown): void {
  run(db, 'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [
    key,
    JSON.stringify(value),
  ])
}
