import type { LibraryAccess } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { RevisionSummary } from '../../../shared/model/history.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { isoTime } from '../isoTime.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable } from '../output.ts'
import { withLibrary } from '../withLibrary.ts'

/** `deckle history ID|SLUG`: an article's kept versions, newest first. */
export async function history(options: Options): Promise<void> {
  const key = options.operands[0]
  if (!key) throw new AppError('bad-request', 'Say whose history to list: "deckle history ID" or "deckle history SLUG".')
  const revisions = await withLibrary(options, 'read', async access => {
    const { id } = await access.call('article:find', { key })
    return allRevisions(access, id)
  })
  if (options.json) printJson(revisions.map(revision => ({ ...revision, at: isoTime(revision.at) })))
  else for (const revision of revisions) printLine(revisionLine(revision))
}

async function allRevisions(access: LibraryAccess, id: ArticleId): Promise<RevisionSummary[]> {
  const revisions: RevisionSummary[] = []
  let before: number | null = null
  for (;;) {
    const page: { items: RevisionSummary[]; more: boolean } = await access.call('history:list', { id, before, limit: 1000 })
    revisions.push(...page.items)
    before = page.items.at(-1)?.number ?? null
    if (!page.more || before === null) return revisions
  }
}

function revisionLine({ number, at, reason, name, words, sections }: RevisionSummary): string {
  const changes = sections.map(({ heading, change }) => `${change} ${heading === null ? '(opening)' : heading || '(no heading)'}`)
  const said = [name && `“${name}”`, ...changes].filter(Boolean).join('; ')
  return `${String(number).padStart(6)}  ${isoTime(at)}  ${reason.padEnd(9)}  ${String(words).padStart(6)} words  ${printable(said)}`.trimEnd()
}
