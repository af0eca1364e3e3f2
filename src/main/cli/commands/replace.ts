import { AppError } from '../../../shared/errors.ts'
import { status, statuses } from '../../../shared/model/article.ts'
import {
  findRequest,
  replacePart,
  replaceParts,
  type FindRequest,
  type Found,
  type Replaced,
  type ReplaceHit,
} from '../../../shared/model/replacement.ts'
import { expandReplacement } from '../../../shared/replace/findPattern.ts'
import { localAccess } from '../../library/localAccess.ts'
import { findInLibrary } from '../../library/replace/findInLibrary.ts'
import { replaceInLibrary, undoReplacement } from '../../library/replace/replaceInLibrary.ts'
import { debug } from '../debug.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable, say } from '../output.ts'
import { plainJob } from '../plainJob.ts'
import { withOpenLibrary } from '../withLibrary.ts'

/**
 * `deckle replace FIND REPLACEMENT`: shows what would be replaced, and with `--apply` replaces it. `deckle replace --undo`
 * takes the last replacement back.
 */
export async function replace(options: Options): Promise<void> {
  if (options.undo) return undo(options)
  const [text, replacement, ...others] = options.operands
  if (!text || replacement === undefined || others.length > 0)
    throw new AppError('bad-request', 'Say what to replace, and with what: "deckle replace FIND REPLACEMENT".')
  const request = requestOf(options, text)
  const job = plainJob()
  const { found, done } = await withOpenLibrary(options, options.apply ? 'write' : 'read', async library => {
    const seen = await findInLibrary(library.db, request, job, { shown: Infinity })
    if (!options.apply || seen.total === 0) return { found: seen, done: null }
    const choices = seen.articles.map(({ id, version }) => ({ id, version, hits: null }))
    const { query, parts } = request
    return {
      found: seen,
      done: await replaceInLibrary(library.db, localAccess(library, debug), { query, parts, with: replacement, choices }, job),
    }
  })
  if (options.json) printJson({ ...found, done })
  else printFound(found, done, hit => expandReplacement(replacement, request.query.regex, hit))
}

async function undo(options: Options): Promise<void> {
  const undone = await withOpenLibrary(options, 'write', async library => {
    const access = localAccess(library, debug)
    const last = await access.call('replace:last')
    if (!last) throw new AppError('not-found', 'There is no replacement that can be undone.')
    return undoReplacement(access, last.batch, plainJob())
  })
  if (options.json) printJson(undone)
  else
    printLine(
      `Taken back in ${undone.articles} articles.${undone.kept > 0 ? ` ${undone.kept} parts were changed since and stay as they are.` : ''}`,
    )
}

function requestOf(options: Options, text: string): FindRequest {
  const wanted = status.nullable().safeParse(options.status ?? null)
  if (!wanted.success) throw new AppError('bad-request', `There is no status "${options.status}": it is one of ${statuses.join(', ')}.`)
  const parts = (options.in ?? replaceParts.join(',')).split(',').map(part => {
    const read = replacePart.safeParse(part.trim())
    if (!read.success)
      throw new AppError('bad-request', `There is no part "${part}": --in takes ${replaceParts.join(', ')}, with commas between.`)
    return read.data
  })
  const query = { text, matchCase: options.case, wholeWord: options.word, regex: options.regex }
  const filter = { status: wanted.data, tag: options.tag ?? null, text: options.text ?? '' }
  const request = findRequest.safeParse({ query, parts: [...new Set(parts)], filter })
  if (!request.success) throw new AppError('bad-request', 'What is looked for can have at most 1,000 characters, and a filter as many.')
  return request.data
}

function printFound(found: Found, done: Replaced | null, replaced: (hit: ReplaceHit) => string): void {
  for (const { title, hits } of found.articles) {
    printLine(printable(title) || 'Untitled')
    for (const hit of hits) {
      const place = hit.part === 'title' || hit.part === 'standfirst' ? hit.part : hit.heading || 'opening'
      const words = `${hit.before}[-${hit.match}-]{+${replaced(hit)}+}${hit.after}`
      printLine(`    ${printable(place)}: ${printable(words)}`)
    }
  }
  const places = `${found.total} ${found.total === 1 ? 'place' : 'places'} in ${found.articles.length} articles`
  if (found.total === 0) printLine('Nothing found.')
  else if (!done) printLine(`${places}. Nothing is replaced yet: add --apply to do it.`)
  else printLine(`${done.hits} places replaced in ${done.articles} articles. "deckle replace --undo" takes it back.`)
  for (const { title } of done?.skipped ?? []) say(`deckle: “${printable(title)}” was changed meanwhile and left as it is.`)
}
