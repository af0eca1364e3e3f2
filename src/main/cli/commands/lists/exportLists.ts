import { extname, resolve } from 'node:path'
import { AppError } from '../../../../shared/errors.ts'
import { exportLists, type ListFormat } from '../../../publish/exportLists.ts'
import type { Options } from '../../options.ts'
import { printJson, printLine, printable } from '../../output.ts'
import { withLibrary } from '../../withLibrary.ts'

const formats: readonly ListFormat[] = ['csv', 'tsv', 'json', 'opml', 'md']

/** `deckle lists export [LIST…] --out FILE`: as a table, a JSON Feed, an outline or Markdown, by the file's name or `--format`. Without names, all lists. */
export async function exportListsCommand(options: Options): Promise<void> {
  if (!options.out) throw new AppError('bad-request', 'Say where the lists go: add --out FILE.')
  const out = resolve(options.out)
  const format = formatOf(options, out)
  await withLibrary(options, 'read', async access => {
    const { lists } = await access.call('library:overview')
    const missing = options.operands.find(name => !lists.some(list => list.name === name || list.id === name))
    if (missing !== undefined) throw new AppError('not-found', `There is no list called "${printable(missing)}".`)
    const chosen =
      options.operands.length === 0 ? lists : lists.filter(({ name, id }) => options.operands.some(each => each === name || each === id))
    if (chosen.length === 0) throw new AppError('not-found', 'This library has no lists to export.')
    await exportLists(
      access,
      chosen.map(list => list.id),
      format,
      out,
    )
    if (options.json) printJson({ file: out, lists: chosen.map(({ id, name }) => ({ id, name })) })
    else printLine(out)
  })
}

function formatOf(options: Options, out: string): ListFormat {
  const named = options.format === 'html' ? extname(out).slice(1).toLowerCase() : options.format
  const asked = named === 'markdown' ? 'md' : named
  const format = formats.find(each => each === asked)
  if (!format) throw new AppError('bad-request', `Lists can't be exported as "${printable(asked)}": --format is ${formats.join(', ')}.`)
  return format
}
