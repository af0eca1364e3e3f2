import { AppError } from '../../../shared/errors.ts'
import type { SearchHit } from '../../../shared/model/library.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable } from '../output.ts'
import { withLibrary } from '../withLibrary.ts'

const marks = /[\uE000\uE001]/g
const most = 500

/** `deckle search QUERY`: where the words are, best first; or which articles pass the filters. */
export async function search(options: Options): Promise<void> {
  const text = options.operands.join(' ')
  if (!text.trim()) throw new AppError('bad-request', 'Say what to look for: "deckle search QUERY".')
  const limit = limitOf(options)
  const { hits, total, more } = await withLibrary(options, 'read', access => access.call('search:find', { text, limit }))
  if (options.json) {
    printJson(hits.map(hit => ({ ...hit, passage: hit.passage.replace(marks, '') })))
    return
  }
  for (const hit of hits) {
    const place = placeOf(hit)
    printLine(`${hit.slug}  ${printable(hit.title) || 'Untitled'}${place ? ` › ${printable(place)}` : ''}`)
    printLine(`    ${printable(hit.passage.replace(marks, ''))}`)
  }
  if (hits.length === 0) printLine('Nothing found.')
  else if (more) printLine(`The first ${hits.length} places; there are more.`)
  else if (total > hits.length) printLine(`${hits.length} of ${total} places.`)
}

function placeOf({ heading, list }: SearchHit): string {
  return heading ?? (list ? `${list.name} (list)` : '')
}

function limitOf({ limit }: Options): number {
  if (limit === undefined) return 50
  const number = Number(limit)
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new AppError('bad-request', `“${limit}” is no number of places: write one from 1 to ${most}.`)
  return number
}
