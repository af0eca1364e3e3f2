import type { UnusedAssets } from '../../../shared/model/asset.ts'
import { localAccess } from '../../library/localAccess.ts'
import type { Library } from '../../library/library.ts'
import { removing } from '../../library/assets/startCollecting.ts'
import { debug } from '../debug.ts'
import { isoTime } from '../isoTime.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable, say } from '../output.ts'
import { withOpenLibrary } from '../withLibrary.ts'

/** What was added within the last hour may be about to be used: words that wait to be saved can show it. */
const hour = 3_600_000

/** `deckle assets`: the images that nothing uses. With `--collect` they are removed, but for those of the last hour. */
export async function assets(options: Options): Promise<void> {
  const { unused, collected } = await withOpenLibrary(options, options.collect ? 'write' : 'read', async library => {
    const { call } = localAccess(library, debug)
    const found = await call('asset:unused', { limit: 100_000 })
    return { unused: found, collected: options.collect ? await collect(library, call) : null }
  })
  if (options.json) return printJson({ ...shown(unused), collected })
  if (!collected) for (const { id, name, size } of unused.items) printLine(`${id}  ${megabytes(size).padStart(10)}  ${printable(name)}`)
  printLine(collected ? `Removed ${sentence(collected)}.` : `${sentence(unused)} that nothing uses.`)
  const left = collected ? unused.count - collected.count : 0
  const stay = left === 1 ? '1 image was added within the last hour and stays' : `${left} images were added within the last hour and stay`
  if (left > 0) say(`deckle: ${stay}.`)
}

async function collect(library: Library, call: ReturnType<typeof localAccess>['call']): Promise<{ count: number; size: number }> {
  const collected = await call('asset:collect', { addedBy: Date.now() - hour, unusedSince: null })
  // Each step is whole by itself: one that is cut short is made up for when the library is opened the next time.
  const steps = removing(library)
  while (steps.next().done !== true);
  return collected
}

function shown({ count, size, items }: UnusedAssets) {
  return {
    count,
    size,
    items: items.map(({ addedAt, since, ...rest }) => ({
      ...rest,
      added: isoTime(addedAt),
      unusedSince: since === null ? null : isoTime(since),
    })),
  }
}

function sentence({ count, size }: { count: number; size: number }): string {
  return `${count === 1 ? '1 image' : `${count} images`}, ${megabytes(size)}`
}

function megabytes(size: number): string {
  return `${(size / 1e6).toFixed(1)} MB`
}
