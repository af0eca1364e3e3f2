import { AppError } from '../../../../shared/errors.ts'
import type { Options } from '../../options.ts'
import { printJson, printLine, printable } from '../../output.ts'
import { withLibrary } from '../../withLibrary.ts'
import { listItemJson } from '../show.ts'
import { addToList } from './addToList.ts'
import { exportListsCommand } from './exportLists.ts'
import { importLists } from './importLists.ts'

/** `deckle lists [NAME]`, `deckle lists add …`, `deckle lists import …`, `deckle lists export …`. */
export async function lists(options: Options): Promise<void> {
  const [first, ...rest] = options.operands
  const others = { ...options, operands: rest }
  if (first === 'add') return addToList(others)
  if (first === 'import') return importLists(others)
  if (first === 'export') return exportListsCommand(others)
  return showLists(options)
}

/** The reading lists, their items and where they are used; of smart ones what they show on the article `--article`, or by themselves. */
async function showLists(options: Options): Promise<void> {
  const name = options.operands.join(' ')
  await withLibrary(options, 'read', async access => {
    const { lists: summaries } = await access.call('library:overview')
    const chosen = name ? summaries.filter(list => list.name === name || list.id === name) : summaries
    if (name && chosen.length === 0) throw new AppError('not-found', `There is no list called "${printable(name)}".`)
    const page = options.article ? (await access.call('article:find', { key: options.article })).id : null
    const opened = await Promise.all(chosen.map(list => access.call('list:open', { id: list.id, page })))
    if (options.json) {
      printJson(
        opened.map(({ id, name: listName, description, items, usedIn, rule }) => ({
          id,
          name: listName,
          description,
          usedIn,
          smart: rule ?? null,
          items: items.map(listItemJson),
        })),
      )
      return
    }
    for (const list of opened) {
      const kind = list.rule ? 'smart, ' : ''
      printLine(`${printable(list.name)}  (${kind}${list.items.length} items, used in ${list.usedIn.length} articles)`)
      for (const { shown } of list.items) printLine(`  ${printable(shown.title)}`)
    }
    if (opened.length === 0) printLine('No lists yet.')
  })
}
