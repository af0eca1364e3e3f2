import type { LibraryAccess } from '../../../../shared/contract/access.ts'
import { AppError } from '../../../../shared/errors.ts'
import { noItemFields, type NewListItem } from '../../../../shared/model/list.ts'
import type { Options } from '../../options.ts'
import { printJson, printLine, printable } from '../../output.ts'
import { withLibrary } from '../../withLibrary.ts'
import { listItemJson } from '../show.ts'
import { listFor } from './listFor.ts'

/** `deckle lists add LIST ID|SLUG|URL… [--title T]`: articles of the library, and links to other sites. The list is made if it isn't there. */
export async function addToList(options: Options): Promise<void> {
  const [name, ...things] = options.operands
  if (!name || things.length === 0)
    throw new AppError(
      'bad-request',
      'Say to which list, and what: "deckle lists add LIST SLUG" or "deckle lists add LIST https://… --title T".',
    )
  await withLibrary(options, 'write', async access => {
    const items: NewListItem[] = []
    for (const thing of things) items.push(await itemFor(access, thing, options.title ?? null))
    const id = await listFor(access, name)
    const added = await access.call('list:add-items', { id, items, at: null })
    if (options.json) printJson({ id, added: added.items.map(listItemJson) })
    else {
      for (const { shown } of added.items) printLine(printable(shown.title) || printable(shown.url ?? ''))
      if (added.items.length === 0) printLine('Everything was in the list already.')
    }
  })
}

async function itemFor(access: LibraryAccess, thing: string, title: string | null): Promise<NewListItem> {
  if (/^https?:\/\//iu.test(thing)) {
    if (!URL.canParse(thing)) throw new AppError('bad-request', `"${printable(thing)}" is no address.`)
    return { articleId: null, own: { ...noItemFields, title, url: thing } }
  }
  const { id } = await access.call('article:find', { key: thing })
  return { articleId: id, own: noItemFields }
}
