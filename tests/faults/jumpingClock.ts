import { join } from 'node:path'
import { BackupSchedule } from '../../src/main/app/BackupSchedule.ts'
import { listBackups } from '../../src/main/library/backups/listBackups.ts'
import { makeBackup } from '../../src/main/library/backups/makeBackup.ts'
import { answerer } from '../../src/main/library/process/answer.ts'
import { checkLibrary } from '../../src/main/library/check/check.ts'
import { createLibrary } from '../../src/main/library/file/open.ts'
import type { Backup } from '../../src/shared/model/backup.ts'
import type { Fault } from './Fault.ts'
import { callsOf, sectionOf } from './support/writtenLibrary.ts'

const job = { signal: new AbortController().signal, progress: () => {} }
const year = 365 * 86_400_000

/**
 * The clock stands still, or is set back and forth by anything from a second to decades between two saves, as by a flat battery, a second system or
 * a wrong time zone. Backups go on being made by themselves, the newest stay, and the history keeps its order.
 */
export const jumpingClock: Fault = {
  name: 'jumping-clock',
  what: 'The clock set back and forth, by a second up to decades, or standing still, between two saves',
  counts: { full: 500, short: 25 },
  run: async ({ folder, count, random, told }) => {
    const library = createLibrary(join(folder, 'library'))
    const failures: string[] = []
    const trueNow = Date.now
    let offset = 0
    const problems: string[] = []
    let made: ((backup: Backup | null) => void) | null = null
    const schedule = new BackupSchedule({
      last: () => Promise.resolve(listBackups(library.folder)[0]?.time ?? null),
      run: async (target, reason) => {
        const backup = await makeBackup(target, { reason, job })
        made?.(backup)
        return backup
      },
      onState: ({ problem }) => void (problem && problems.push(problem)),
      log: (text, error) => problems.push(`${text} ${String(error)}`),
      // An hour is ten milliseconds here.
      waits: { change: 10, opening: 5, failure: 50 },
    })
    Date.now = () => Math.max(0, trueNow() + offset)
    try {
      const call = callsOf(library)
      // By the door that the window uses: what is written there is news to a backup.
      const answer = answerer(library, { log: text => failures.push(text), changed: () => schedule.changed() })
      const opening = sectionOf('Text 0.')
      const { id } = call('article:add', { header: { title: 'By the clock' }, sections: [opening], lists: [] })
      schedule.opened({ folder: library.folder, name: 'library', readOnly: false, obstacle: null, network: null })
      let sequence = 0
      for (let round = 1; round <= count; round += 1) {
        const jump = random.pick([1000, 3_600_000, 86_400_000, 40 * 86_400_000, year, 20 * year]) * (random.next() * 2 - 1)
        offset = Math.round(Math.min(40 * year, Math.max(-60 * year, offset + jump)))
        const backedUp = new Promise<Backup | null>(resolve => (made = resolve))
        const content = sectionOf(`Text ${round}.`).content
        const input = { id, baseVersion: round, header: {}, order: [opening.id], sections: [{ ...opening, content }] }
        const result = answer({ id: `save-${round}`, name: 'article:save', input })
        if (!result.ok) failures.push(`Round ${round}: the save failed: ${result.error.message}`)
        const backup = await Promise.race([backedUp, new Promise<'late'>(resolve => setTimeout(() => resolve('late'), 10_000))])
        if (backup === 'late' || backup === null) failures.push(`Round ${round}: no backup was made by itself`)
        else if (backup.sequence <= sequence || !backup.verified)
          failures.push(`Round ${round}: backup ${backup.sequence} is out of order or faulty`)
        else sequence = backup.sequence
        told(round)
      }
      schedule.stop()
      const numbers = call('history:list', { id, limit: 1000 }).items.map(item => item.number)
      const sorted = numbers.toSorted((a, b) => b - a)
      if (numbers.join() !== sorted.join() || numbers[0] !== count + 1)
        failures.push('The history is not in the order in which it was written')
      const newest = JSON.stringify(call('article:open', { id }).sections[0]?.content)
      if (!newest.includes(`Text ${count}.`)) failures.push('The newest text is not the last that was written')
      const kept = listBackups(library.folder)
      if (kept[0]?.sequence !== sequence) failures.push('The newest backup is not the last that was made')
      if (kept.length < Math.min(count, 12)) failures.push(`Only ${kept.length} backups were kept`)
      failures.push(...problems, ...checkLibrary(library).problems)
      return { tried: count, failures, figures: { 'backups made by themselves': sequence, 'kept by rotation': kept.length } }
    } finally {
      Date.now = trueNow
      schedule.stop()
      library.close()
    }
  },
}
