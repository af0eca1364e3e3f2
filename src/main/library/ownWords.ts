import type { ArticleId } from '../../shared/model/ids.ts'
import { all, run, type Db } from './sql.ts'

const words = (rows: readonly { readonly word: string }[]) => rows.map(({ word }) => word).sort((a, b) => a.localeCompare(b))

/** The personal dictionary, in the order of the alphabet. */
export function ownWords(db: Db): string[] {
  return words(all<{ word: string }>(db, 'SELECT word FROM own_word'))
}

/** Adds a word; says whether it was not there. */
export function addOwnWord(db: Db, word: string): { added: boolean } {
  return { added: run(db, 'INSERT OR IGNORE INTO own_word (word) VALUES (?)', [word]) > 0 }
}

export function removeOwnWord(db: Db, word: string): void {
  run(db, 'DELETE FROM own_word WHERE word = ?', [word])
}

/** The words that an article may have, whatever dictionaries say. */
export function ignoredWords(db: Db, id: ArticleId): string[] {
  return words(all<{ word: string }>(db, 'SELECT word FROM ignored_word WHERE article_id = ?', [id]))
}

export function ignoreWord(db: Db, id: ArticleId, word: string): void {
  run(db, 'INSERT OR IGNORE INTO ignored_word (article_id, word) VALUES (?, ?)', [id, word])
}

/** Has a word be checked in an article again. */
export function heedWord(db: Db, id: ArticleId, word: string): void {
  run(db, 'DELETE FROM ignored_word WHERE article_id = ? AND word = ?', [id, word])
}
