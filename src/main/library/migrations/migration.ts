/** One step of the schema, forward only; never edited once released. `sql` takes the database from `version - 1` to `version`. */
export type Migration = Readonly<{
  version: number
  sql: string
  /** Says that no row that others point to, or that points to others, is touched: then that is not proved anew, row by row. */
  keepsReferences?: true
}>
