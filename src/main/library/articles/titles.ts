import type { Output } from '../../../shared/contract/contract.ts'
import { newestFirst, type Status } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { articleOrder } from '../articleList/articleOrder.ts'
import { KeptRows } from '../articleList/KeptRows.ts'
import type { Db } from '../sql.ts'

/** More than anyone reads of a title in a list. */
const longest = 300

type Row = Readonly<{ id: ArticleId; title: string; status: Status }>

const known = new WeakMap<Db, KeptRows<Row, Row>>()

function titlesOf(db: Db): KeptRows<Row, Row> {
  let titles = known.get(db)
  if (!titles) {
    const select = `id, substr(title, 1, ${longest}) AS title, status`
    const kept = ({ id, title, status }: Row) => ({ id, title: title.replaceAll(/\s+/gu, ' '), status })
    known.set(db, (titles = new KeptRows<Row, Row>(db, { watched: 'titles', select, from: 'article', kept })))
  }
  return titles
}

/** The titles of all living articles, newest first, a line for each in every column. */
export function articleTitles(db: Db): Output<'article:titles'> {
  const rows = titlesOf(db).all()
  const [ids, titles, statuses]: [string[], string[], string[]] = [[], [], []]
  for (const key of articleOrder(db, { text: '', status: null, tag: null, inTrash: false }, newestFirst)) {
    const row = rows[key]
    if (!row) continue
    ids.push(row.id)
    titles.push(row.title)
    statuses.push(row.status)
  }
  return { ids: ids.join('\n'), titles: titles.join('\n'), statuses: statuses.join('\n') }
}

/** Reads some of the titles ahead. Returns whether there are more to read. */
export function prepareTitles(db: Db): boolean {
  return titlesOf(db).prepare()
}
