import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { EditorHost } from '../session/EditorHost.ts'
import { placeTable, tableOf } from './insertTable.ts'
import { readSeparated } from './readSheet.ts'
import { t } from '../../words/t.ts'

/** The largest file that is read as a table, in bytes. */
const largest = 2_000_000

/** The file of separated values among files, or null. */
export function sheetFile(files: FileList | null | undefined): File | null {
  const [file, ...others] = [...(files ?? [])]
  return file && others.length === 0 && (/^text\/(?:csv|tab-separated-values)$/u.test(file.type) || /\.(?:csv|tsv)$/iu.test(file.name))
    ? file
    : null
}

/** Puts a file of separated values into the text as a table whose first row heads it. Says why it can't. */
export async function insertSheet(editor: Editor, host: EditorHost, file: File): Promise<void> {
  const rows = file.size <= largest ? readSeparated(await file.text()) : null
  const tr = rows && placeTable(editor.state, tableOf(editor.schema, rows, true))
  if (tr) editor.view.dispatch(closeHistory(tr))
  else host.announce(rows ? t('A table can’t stand here.') : t('“{name}” holds no table, or one that is too large.', { name: file.name }))
}
