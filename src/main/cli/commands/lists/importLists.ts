import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../../../shared/errors.ts'
import { maxItemsBytes } from '../../../../shared/model/itemsFound.ts'
import { findItems } from '../../../import/items/findItems.ts'
import type { Options } from '../../options.ts'
import { printJson, printLine, printable, say } from '../../output.ts'
import { withLibrary } from '../../withLibrary.ts'
import { listFor } from './listFor.ts'
import { inEnglish } from '../../../../shared/words/say.ts'

/** `deckle lists import FILE… [--into LIST]`: the items of tables, feeds, outlines, bookmarks and saved pages, each list under its own name. */
export async function importLists(options: Options): Promise<void> {
  if (options.operands.length === 0) throw new AppError('bad-request', 'Say which files to import: "deckle lists import FILE…".')
  await withLibrary(options, 'write', async access => {
    const made: { file: string; list: string; name: string; items: number }[] = []
    for (const path of options.operands) {
      const { lists, warnings } = await findItems(access, { kind: 'file', name: basename(path), bytes: await bytesOf(path) }, 'en')
      if (lists.length === 0) say(`${printable(path)}: no items were found.`)
      for (const { name, items } of lists) {
        const into = options.into ?? name ?? basename(path).replace(/\.[^.]*$/u, '')
        const id = await listFor(access, into)
        const added = await access.call('list:add-items', { id, items, at: null })
        made.push({ file: path, list: id, name: into, items: added.items.length })
      }
      for (const warning of warnings) say(`  ${printable(inEnglish(warning))}`)
    }
    if (options.json) printJson(made)
    else for (const { name, items } of made) printLine(`${printable(name)}  (${items} items added)`)
  })
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(path)
    if (bytes.length > maxItemsBytes) throw new AppError('unsupported-file', `"${printable(path)}" is larger than 20 MB.`)
    return new Uint8Array(bytes)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('unreadable-file', `"${printable(path)}" can't be read.`, { cause })
  }
}
