import type { LibraryAccess } from '../../../../shared/contract/access.ts'
import { AppError } from '../../../../shared/errors.ts'
import type { ListId } from '../../../../shared/model/ids.ts'
import { printable } from '../../output.ts'

/** The list of this name or id, made if there is none. Throws `bad-request` where several have the name. */
export async function listFor(access: LibraryAccess, name: string): Promise<ListId> {
  const { lists } = await access.call('library:overview')
  const [found, ...others] = lists.filter(list => list.name === name || list.id === name)
  if (others.length > 0)
    throw new AppError('bad-request', `Several lists are called "${printable(name)}": give the id of one ("deckle lists --json" has them).`)
  return found?.id ?? (await access.call('list:create', { name })).id
}
