import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkLibrary } from '../../src/main/library/check/check.ts'
import type { Library } from '../../src/main/library/library.ts'
import { libraryFile } from '../../src/main/library/file/libraryFile.ts'
import { openLibrary } from '../../src/main/library/file/open.ts'
import type { Fault } from './Fault.ts'
import type { Random } from './support/Random.ts'
import { callsOf, saveOnce, sectionOf, writtenLibrary } from './support/writtenLibrary.ts'
import { writtenState } from './support/writtenState.ts'

const commits = 40

/**
 * A power cut tears the end off a write-ahead log, and a bad disk turns a bit in it. The library that opens then is exactly
 * what it was after the last commit before the damage: not one fewer, nothing of the next, and safe settings.
 */
export const brokenLogs: Fault = {
  name: 'broken-logs',
  what: 'Write-ahead log torn at a random byte, or one bit of it turned',
  counts: { full: 2000, short: 60 },
  run: async ({ folder, count, random, told }) => {
    const { base, log, states } = loggedLibrary(join(folder, 'original'), random)
    const ends = commitEnds(log)
    const failures: string[] = []
    const survivors = new Set<number>()
    for (let round = 0; round < count; round += 1) {
      const torn = round % 2 === 0
      const at = random.below(log.length)
      const copy = join(folder, 'copy')
      rmSync(copy, { recursive: true, force: true })
      mkdirSync(copy)
      cpSync(join(folder, 'original/assets'), join(copy, 'assets'), { recursive: true })
      writeFileSync(join(copy, libraryFile), base)
      writeFileSync(join(copy, `${libraryFile}-wal`), torn ? log.subarray(0, at) : turned(log, at, random.below(8)))
      const whole = ends.filter(end => end <= at).length
      const how = `${torn ? 'Torn' : 'Turned'} at byte ${at}`
      try {
        const problem = problemWith(copy, states, whole, round % 21 === 0)
        if (problem) failures.push(`${how}: ${problem}`)
        survivors.add(whole)
      } catch (error) {
        failures.push(`${how}: ${String(error)}`)
      }
      told(round + 1)
    }
    return { tried: count, failures, figures: { 'commits in the log': ends.length, 'different outcomes': survivors.size } }
  },
}

/** A library whose last commits are all in its log alone: the file, the log, and what the library held after each commit. */
function loggedLibrary(folder: string, random: Random): { base: Buffer; log: Buffer; states: string[] } {
  const library = writtenLibrary(folder, random, { articles: 4, saves: 2 })
  library.db.pragma('wal_checkpoint(TRUNCATE)')
  library.db.pragma('wal_autocheckpoint = 0')
  const call = callsOf(library)
  const base = readFileSync(join(folder, libraryFile))
  const log = () => readFileSync(join(folder, `${libraryFile}-wal`))
  const states = [stateOf(library)]
  while (states.length <= commits) {
    const { items } = call('article:list', { filter: {} })
    const { id } = random.pick(items)
    const kind = random.below(8)
    if (kind === 0)
      call('article:add', { header: { title: random.words(3), tags: ['new'] }, sections: [sectionOf(random.words(50))], lists: [] })
    else if (kind === 1) call('list:create', { name: random.words(2) })
    else if (kind === 2 && items.length > 3) call('article:trash', { ids: [id] })
    else if (kind === 3) call('article:change', { ids: items.map(item => item.id), addTags: [`tag${states.length}`] })
    else saveOnce(call, random, id)
    // A call that is two commits, or none, counts as what the log says.
    while (states.length <= commitEnds(log()).length) states.push(stateOf(library))
  }
  const written = log()
  library.close()
  return { base, log: written, states }
}

/** Where each commit ends in a log (https://www.sqlite.org/fileformat.html#the_write_ahead_log). */
function commitEnds(log: Buffer): number[] {
  if (log.length < 32) return []
  const frame = 24 + log.readUInt32BE(8)
  const ends: number[] = []
  for (let end = 32 + frame; end <= log.length; end += frame) if (log.readUInt32BE(end - frame + 4) > 0) ends.push(end)
  return ends
}

function turned(log: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(log)
  copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  return copy
}

/** `writtenState`, in few bytes. */
function stateOf(library: Library): string {
  return createHash('sha256').update(writtenState(library)).digest('hex')
}

const settings = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, trusted_schema: 0, cell_size_check: 1 }

/** What is not as promised; `whole` commits stand before the damage. */
function problemWith(folder: string, states: readonly string[], whole: number, thoroughly: boolean): string | null {
  const library = openLibrary(folder, { mode: 'write' })
  try {
    const found = Object.fromEntries(Object.keys(settings).map(name => [name, library.db.pragma(name, { simple: true })]))
    if (JSON.stringify(found) !== JSON.stringify(settings)) return `the settings read back as ${JSON.stringify(found)}`
    const state = stateOf(library)
    if (state !== states[whole]) return `it holds commit ${states.indexOf(state)} and not ${whole}`
    if (!thoroughly) return null
    const { problems } = checkLibrary(library)
    if (problems.length > 0) return problems.join(' ')
    callsOf(library)('list:create', { name: 'Writing goes on' })
    const written = stateOf(library)
    library.close()
    const again = openLibrary(folder, { mode: 'read' })
    const kept = stateOf(again)
    again.close()
    return kept === written ? null : 'what was written after it was opened is not there'
  } finally {
    library.close()
  }
}
