import type { JobControl, LibraryAccess } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import { mostHistoryCharacters, type ArchivedHistory } from '../../../shared/model/archive.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { proceed } from '../exportEach.ts'

/** An article's versions, oldest first, each text once; `left` counts those that are damaged, or too old to fit. */
export async function archivedHistory(
  access: LibraryAccess,
  id: ArticleId,
  job: JobControl,
): Promise<{ history: ArchivedHistory; left: number }> {
  const bodies = new Map<string, number>()
  const revisions: ArchivedHistory['revisions'] = []
  let [size, left, isFull] = [0, 0, false]
  for (const number of await numbersOf(access, id)) {
    proceed(job)
    const revision = isFull ? null : await openedOrNull(access, id, number)
    if (!revision) {
      left += 1
      continue
    }
    const { at, reason, name, header } = revision
    const sections = revision.sections.map(({ id: section, kind, content }) => {
      const text = JSON.stringify(content)
      const known = bodies.get(text)
      if (known !== undefined) return { id: section, kind, body: known }
      size += text.length
      bodies.set(text, bodies.size)
      return { id: section, kind, body: bodies.size - 1 }
    })
    revisions.unshift({ at, reason, name, header, sections })
    size += JSON.stringify(header).length
    isFull = size > mostHistoryCharacters
  }
  return { history: { bodies: [...bodies.keys()].map(text => JSON.parse(text) as unknown[]), revisions }, left }
}

/** Newest first. */
async function numbersOf(access: LibraryAccess, id: ArticleId): Promise<number[]> {
  const numbers: number[] = []
  for (let before: number | null = null; ;) {
    const { items, more }: Awaited<ReturnType<typeof page>> = await page(access, id, before)
    numbers.push(...items.map(({ number }) => number))
    before = numbers.at(-1) ?? null
    if (!more || before === null) return numbers
  }
}

const page = (access: LibraryAccess, id: ArticleId, before: number | null) => access.call('history:list', { id, before, limit: 1000 })

async function openedOrNull(access: LibraryAccess, id: ArticleId, number: number) {
  try {
    return await access.call('history:open', { id, number })
  } catch (error) {
    if (error instanceof AppError && (error.code === 'library-damaged' || error.code === 'not-found')) return null
    throw error
  }
}
