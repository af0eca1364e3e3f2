import Database from 'better-sqlite3'
import type { BackupName } from '../../../shared/model/backup.ts'
import type { ArticleId, SectionId } from '../../../shared/model/ids.ts'
import { isBody } from '../articles/preparedSection.ts'
import { first } from '../sql.ts'
import { backupFile, findBackups } from './backupFiles.ts'
import { openPlainBackup, type PlainBackup } from './plainBackup.ts'

type OpenBackup = Readonly<{ name: BackupName; at: number }> & PlainBackup
type Text = Readonly<{ hash: string; json: string }>

/**
 * The texts in a library's backups, newest backup first. Each is proved by its hash, so a faulty backup lends what is
 * whole in it. Reads what every schema so far has; a backup that can't be read is passed over. To be closed.
 */
export class BackupTexts {
  readonly #library: string
  #backups: OpenBackup[] | null = null

  constructor(library: string) {
    this.#library = library
  }

  /** The text with this hash. */
  withHash(hash: string): { json: string; backup: BackupName } | null {
    return this.#newest('SELECT hash, json FROM body WHERE hash = ?', [hash])
  }

  /** What the newest backup that has a whole text of this section holds of it, and when that backup was made. */
  ofSection(articleId: ArticleId, sectionId: SectionId): { json: string; backup: BackupName; at: number } | null {
    return this.#newest('SELECT hash, json FROM section JOIN body ON hash = body WHERE article_id = ? AND section.id = ?', [
      articleId,
      sectionId,
    ])
  }

  close(): void {
    for (const backup of this.#backups ?? []) backup.close()
    this.#backups = null
  }

  #newest(sql: string, params: string[]): { json: string; backup: BackupName; at: number } | null {
    this.#backups ??= this.#open()
    for (const { db, name, at } of this.#backups) {
      const text = readable(() => first<Text>(db, sql, params))
      if (text && isBody(text.hash, text.json)) return { json: text.json, backup: name, at }
    }
    return null
  }

  #open(): OpenBackup[] {
    return findBackups(this.#library).flatMap(({ name, manifest }) => {
      const backup = readable(() => openPlainBackup(backupFile(this.#library, name)))
      return backup ? [{ name, at: manifest?.time ?? 0, ...backup }] : []
    })
  }
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Database.SqliteError) return undefined
    throw error
  }
}
