import { documentSchema } from '../../shared/document/schema.ts'
import { AppError } from '../../shared/errors.ts'
import { snippet, type Snippet, type SnippetId } from '../../shared/model/snippet.ts'
import { byName } from './byName.ts'
import { all, run, type Db } from './sql.ts'

type Row = { id: string; name: string; content: string }

/** All snippets that can be read, by name. */
export function snippetsOf(db: Db): Snippet[] {
  return all<Row>(db, 'SELECT id, name, content FROM snippet')
    .flatMap(row => readSnippet(row) ?? [])
    .sort((a, b) => byName(a.name, b.name))
}

/** Throws `bad-request` where the content can't stand in a section. */
export function saveSnippet(db: Db, { id, name, content }: Snippet): void {
  if (!isContent(content)) throw new AppError('bad-request', 'This passage can’t be a snippet: it is not whole.')
  run(db, 'INSERT OR REPLACE INTO snippet (id, name, content) VALUES (?, ?, ?)', [id, name, JSON.stringify(content)])
}

export function deleteSnippet(db: Db, id: SnippetId): void {
  run(db, 'DELETE FROM snippet WHERE id = ?', [id])
}

/** A sentence for each snippet that can't be read. */
export function checkSnippets(db: Db): string[] {
  return all<Row>(db, 'SELECT id, name, content FROM snippet').flatMap(row =>
    readSnippet(row) ? [] : [`The snippet “${row.name}” can’t be read. Make it again, or delete it by a backup from before.`],
  )
}

function readSnippet({ id, name, content }: Row): Snippet | null {
  try {
    const read = snippet.safeParse({ id, name, content: JSON.parse(content) })
    return read.success && isContent(read.data.content) ? read.data : null
  } catch {
    return null
  }
}

function isContent(content: Snippet['content']): boolean {
  try {
    documentSchema.nodeFromJSON({ type: 'section', attrs: { id: '', kind: 'section' }, content }).check()
    return true
  } catch {
    return false
  }
}
