import { AppError } from '../../../shared/errors.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable } from '../output.ts'
import { withLibrary } from '../withLibrary.ts'

const marks = /[\uE000\uE001]/g

/** `deckle search TEXT`: where the words are, best first. */
export async function search(options: Options): Promise<void> {
  const text = options.operands.join(' ')
  if (!text.trim()) throw new AppError('bad-request', 'Say what to look for: "deckle search TEXT".')
  const hits = await withLibrary(options, 'read', access => access.call('search:find', { text }))
  if (options.json) {
    printJson(hits.map(hit => ({ ...hit, passage: hit.passage.replace(marks, '') })))
    return
  }
  for (const hit of hits) {
    printLine(`${hit.slug}  ${printable(hit.title)}${hit.heading ? ` › ${printable(hit.heading)}` : ''}`)
    printLine(`    ${printable(hit.passage.replace(marks, ''))}`)
  }
  if (hits.length === 0) printLine('Nothing found.')
}
