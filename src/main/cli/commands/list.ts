import { status, statuses } from '../../../shared/model/article.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable } from '../output.ts'
import { isoTime } from '../isoTime.ts'
import { withLibrary } from '../withLibrary.ts'

/** `deckle list`: the articles, newest first. */
export async function list(options: Options): Promise<void> {
  const wanted = status.nullable().safeParse(options.status ?? null)
  if (!wanted.success) throw new AppError('bad-request', `There is no status "${options.status}": it is one of ${statuses.join(', ')}.`)
  const filter = { status: wanted.data, tag: options.tag ?? null, text: options.text ?? '', inTrash: options.trash }
  const { items } = await withLibrary(options, 'read', access => access.call('article:list', { filter, limit: 100_000 }))
  if (options.json) {
    printJson(items.map(({ updatedAt, trashedAt, ...item }) => ({ ...item, updatedAt: isoTime(updatedAt), trashedAt: isoTime(trashedAt) })))
    return
  }
  for (const item of items)
    printLine(`${item.status.padEnd(9)}  ${String(item.words).padStart(6)} words  ${item.slug}  ${printable(item.title)}`)
  if (items.length === 0) printLine('No articles here.')
}
