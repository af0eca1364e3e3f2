import { AppError } from '../../../shared/errors.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable } from '../output.ts'
import { withLibrary } from '../withLibrary.ts'
import { listItemJson } from './show.ts'

/** `deckle lists [NAME]`: the reading lists, their items and where they are used. */
export async function lists(options: Options): Promise<void> {
  const name = options.operands.join(' ')
  await withLibrary(options, 'read', async access => {
    const { lists: summaries } = await access.call('library:overview')
    const chosen = name ? summaries.filter(list => list.name === name || list.id === name) : summaries
    if (name && chosen.length === 0) throw new AppError('not-found', `There is no list called "${printable(name)}".`)
    const opened = await Promise.all(chosen.map(list => access.call('list:open', { id: list.id })))
    if (options.json) {
      printJson(
        opened.map(({ id, name: listName, description, items, usedIn }) => ({
          id,
          name: listName,
          description,
          usedIn,
          items: items.map(listItemJson),
        })),
      )
      return
    }
    for (const list of opened) {
      printLine(`${printable(list.name)}  (${list.items.length} items, used in ${list.usedIn.length} articles)`)
      for (const { shown } of list.items) printLine(`  ${printable(shown.title)}`)
    }
    if (opened.length === 0) printLine('No lists yet.')
  })
}
