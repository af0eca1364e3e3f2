import { validate } from 'uuid'
import { all, run, type Db } from '../sql.ts'

type Row = Readonly<{ key: string; value: string }>

/** Gives a new library its id and the day it was made, and beside them both once more, which proves them. */
export function writeIdentity(db: Db, id: string, createdAt: string): void {
  run(db, "INSERT INTO meta (key, value) VALUES ('id', ?), ('created_at', ?), ('identity', ?)", [id, createdAt, `${id} ${createdAt}`])
}

/** What is wrong with what a library says of itself, in a sentence. */
export function checkIdentity(db: Db): string[] {
  const said = new Map(all<Row>(db, 'SELECT key, value FROM meta').map(({ key, value }) => [key, value]))
  const [id = '', createdAt = ''] = [said.get('id'), said.get('created_at')]
  if (validate(id) && said.get('identity') === `${id} ${createdAt}`) return []
  return ['What the library says of itself (its number, and when it was made) is damaged: it is not what was saved.']
}
