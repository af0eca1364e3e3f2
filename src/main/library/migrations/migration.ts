/** One step of the schema, forward only; never edited once released. `sql` takes the database from `version - 1` to `version`. */
export type Migration = Readonly<{ version: number; sql: string }>
