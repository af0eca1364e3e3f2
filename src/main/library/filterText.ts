import type { ArticleHeader } from '../../shared/model/article.ts'
import { fold } from './fold.ts'
import { run, type Db } from './sql.ts'

/** Notes what the article list's text filter looks at (`FilterTexts`). */
export function setFilterText(db: Db, articleKey: number, header: Pick<ArticleHeader, 'title' | 'standfirst' | 'author' | 'tags'>): void {
  const text = fold([header.title, header.standfirst, header.author, ...header.tags].join('\n'))
  dropFilterText(db, articleKey)
  run(db, 'INSERT INTO article_filter (key, text) VALUES (?, ?)', [articleKey, text])
}

export function dropFilterText(db: Db, articleKey: number): void {
  run(db, 'DELETE FROM article_filter WHERE key = ?', [articleKey])
}
