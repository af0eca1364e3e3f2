import type { ArticleHeader } from '../../../shared/model/article.ts'
import { fold } from '../search/fold.ts'
import { run, type Db } from '../sql.ts'

type Filtered = Pick<ArticleHeader, 'title' | 'standfirst' | 'author' | 'tags'>

/** What the article list's text filter looks at. */
export function filterText({ title, standfirst, author, tags }: Filtered): string {
  return fold([title, standfirst, author, ...tags].join('\n'))
}

/** Notes what the article list's text filter looks at (`FilterTexts`). */
export function setFilterText(db: Db, articleKey: number, header: Filtered): void {
  dropFilterText(db, articleKey)
  run(db, 'INSERT INTO article_filter (key, text) VALUES (?, ?)', [articleKey, filterText(header)])
}

export function dropFilterText(db: Db, articleKey: number): void {
  run(db, 'DELETE FROM article_filter WHERE key = ?', [articleKey])
}
