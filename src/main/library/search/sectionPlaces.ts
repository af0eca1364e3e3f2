import { KeptRows } from '../articleList/KeptRows.ts'
import type { Db } from '../sql.ts'

type Row = Readonly<{ article: number }>

const known = new WeakMap<Db, KeptRows<Row, number>>()

function placesOf(db: Db): KeptRows<Row, number> {
  let places = known.get(db)
  if (!places) {
    const from = '(SELECT section.key, article.key AS article FROM section CROSS JOIN article ON article.id = section.article_id)'
    known.set(db, (places = new KeptRows<Row, number>(db, { watched: 'sections', select: 'article', from, kept: row => row.article })))
  }
  return places
}

/** Which article a section belongs to, both by their keys, or null where that has not been read yet: searches do without then. Sections that are gone may still be there. */
export function sectionPlaces(db: Db): readonly (number | undefined)[] | null {
  return placesOf(db).ready()
}

/** Reads some of the places ahead. Returns whether there are more to read. */
export function prepareSectionPlaces(db: Db): boolean {
  return placesOf(db).prepare()
}
