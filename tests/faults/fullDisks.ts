import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerer } from '../../src/main/library/process/answer.ts'
import { backupFolder } from '../../src/main/library/backups/backupFiles.ts'
import { listBackups } from '../../src/main/library/backups/listBackups.ts'
import { contentsOf } from '../../src/main/library/backups/contents.ts'
import { makeBackup } from '../../src/main/library/backups/makeBackup.ts'
import { restoreLibrary } from '../../src/main/library/backups/restoreLibrary.ts'
import { checkLibrary } from '../../src/main/library/check/check.ts'
import { localAccess } from '../../src/main/library/localAccess.ts'
import type { Library } from '../../src/main/library/library.ts'
import { newestVersion, schemaVersion } from '../../src/main/library/file/migrate.ts'
import { openLibrary } from '../../src/main/library/file/open.ts'
import { importFiles } from '../../src/main/import/importFiles.ts'
import { exportHtml } from '../../src/main/publish/exportHtml.ts'
import { readTheme } from '../../src/main/publish/readTheme.ts'
import { AppError } from '../../src/shared/errors.ts'
import type { Fault } from './Fault.ts'
import { oldLibrary } from './support/oldLibrary.ts'
import type { Random } from './support/Random.ts'
import { cannotMount, SmallDisk } from './support/smallDisk.ts'
import { callsOf, sectionOf, writtenLibrary } from './support/writtenLibrary.ts'
import { inEnglish } from '../../src/shared/words/say.ts'

const job = { signal: new AbortController().signal, progress: () => {} }
const megabytes = 12

/** What is done on the disk: it throws what a person would be told, and says what is wrong besides. `again` is with room. */
type Deed = (place: Place, again: boolean) => Promise<string | null>
type Place = Readonly<{ library: string; folder: string; disk: SmallDisk; random: Random; free: number }>

/**
 * A disk has anything from no room to just too little while something is saved, imported, exported, backed up, restored or brought up to
 * date. It succeeds, or is refused for want of room in words; what was there before is there and sound, nothing half-made is left, and
 * with room again it succeeds.
 */
export const fullDisks: Fault = {
  name: 'full-disks',
  what: 'Disk full during save, import, export, backup, restore and migration (tmpfs of 12 MB)',
  counts: { full: 600, short: 12 },
  unable: cannotMount,
  run: async ({ folder, count, random, told }) => {
    const failures: string[] = []
    const tallies: Record<string, { refused: number; done: number }> = {}
    const disk = new SmallDisk(join(folder, 'disk'), megabytes)
    try {
      writtenLibrary(join(folder, 'made'), random, { articles: 8, saves: 4 }).close()
      await makeBackup(join(folder, 'made'), { reason: 'manual', job })
      oldLibrary(join(folder, 'old'), 2, random, { articles: 8, saves: 4 })
      for (let round = 0; round < count; round += 1) {
        const [name, { deed, most, old }] = random.pick(Object.entries(deeds))
        const tally = (tallies[name] ??= { refused: 0, done: 0 })
        const library = join(disk.path, `library-${round}`)
        cpSync(join(folder, old ? 'old' : 'made'), library, { recursive: true })
        const free = random.below(5) === 0 ? 0 : random.below(most)
        const place: Place = { library, folder, disk, random, free }
        const how = `Round ${round}, ${name} with ${free} bytes free`
        try {
          const problem = await deed(place, false).then(
            outcome => ((tally.done += 1), outcome),
            (error: unknown) => {
              tally.refused += 1
              return error instanceof AppError && error.code === 'disk-full' ? null : `it was said to be: ${String(error)}`
            },
          )
          disk.free()
          const failure = problem ?? soundness(library, old) ?? (await deed(place, true)) ?? soundness(library, false)
          if (failure) failures.push(`${how}: ${failure}`)
        } catch (error) {
          failures.push(`${how}: ${String(error)}`)
        }
        for (const left of readdirSync(disk.path)) rmSync(join(disk.path, left), { recursive: true, force: true })
        told(round + 1)
      }
    } finally {
      disk.remove()
    }
    const figures = Object.fromEntries(
      Object.entries(tallies).map(([name, { refused, done }]) => [`${name} refused, ${done} done`, refused]),
    )
    return { tried: count, failures, figures }
  },
}

const deeds: Readonly<Record<string, Readonly<{ deed: Deed; most: number; old: boolean }>>> = {
  saves: { most: 1_500_000, old: false, deed: save },
  imports: { most: 2_500_000, old: false, deed: bringIn },
  exports: { most: 600_000, old: false, deed: writeOut },
  backups: { most: 1_200_000, old: false, deed: backUp },
  restores: { most: 1_200_000, old: false, deed: restore },
  migrations: { most: 2_500_000, old: true, deed: bringUpToDate },
}

/** What is wrong with a library that lay on a full disk; one that is to be brought up to date is only looked at with SQLite. */
function soundness(folder: string, old: boolean): string | null {
  if (old) return null
  const library = openLibrary(folder, { mode: 'write' })
  try {
    return checkLibrary(library).problems.join(' ') || null
  } finally {
    library.close()
  }
}

/** Everything that was acknowledged is there afterwards, and nothing else. */
async function save({ library, disk, random, free }: Place, again: boolean): Promise<string | null> {
  const opened = openLibrary(library, { mode: 'write' })
  try {
    if (!again) disk.fill(free)
    const answer = answerer(opened, { log: () => {} })
    const call = callsOf(opened)
    const before = titles(opened)
    for (let number = 0; number < 12; number += 1) {
      const title = `Saved ${randomUUID()}`
      const input = { header: { title }, sections: [sectionOf(random.words(200 + random.below(3000)))], lists: [] }
      const result = answer({ id: title, name: 'article:add', input })
      if (result.ok) before.add(title)
      else if (!again) {
        const kept = titles(opened)
        if (kept.size !== before.size) return 'what was refused is there, or what was kept is not'
        throw new AppError(result.error.code, result.error.message)
      } else return result.error.message
    }
    const { total } = call('article:list', { filter: {} })
    return total === before.size ? null : 'not all that was kept is there'
  } finally {
    opened.close()
  }
}

function titles(library: Library): Set<string> {
  return new Set(callsOf(library)('article:list', { filter: {} }).items.map(({ title }) => title))
}

async function bringIn({ library, folder, disk, random, free }: Place, again: boolean): Promise<string | null> {
  const opened = openLibrary(library, { mode: 'write' })
  try {
    const paths = Array.from({ length: 6 }, (_, index) => {
      const path = join(folder, `Imported ${index}.html`)
      const image = `<img alt="A still" src="data:image/png;base64,${png(random)}">`
      writeFileSync(path, `<h1>Imported ${index}</h1><p>${random.words(800)}</p>${image}<h2>Light</h2><p>${random.words(800)}</p>`)
      return path
    })
    if (!again) disk.fill(free)
    const before = titles(opened).size
    const outcomes = await importFiles(
      localAccess(opened, () => {}),
      paths,
      job,
    ).catch((error: unknown) => {
      if (checkLibrary(opened).problems.length > 0) throw new Error('the library is not sound')
      throw error
    })
    const brought = outcomes.filter(({ article }) => article !== null).length
    if (brought !== paths.length) return outcomes.map(({ error }) => (error ? inEnglish(error) : '')).join(' ')
    return titles(opened).size >= before ? null : 'articles are gone'
  } finally {
    opened.close()
  }
}

/** A picture that nothing can make smaller: a PNG's head, and noise. */
function png(random: Random): string {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008020000009091683600', 'hex')
  const noise = Buffer.from(Array.from({ length: 20_000 + random.below(60_000) }, () => random.below(256)))
  return Buffer.concat([head, noise]).toString('base64')
}

async function writeOut({ library, folder, disk, random, free }: Place, again: boolean): Promise<string | null> {
  const opened = openLibrary(library, { mode: 'read' })
  try {
    const access = localAccess(opened, () => {})
    const ids = callsOf(opened)('article:list', { filter: {} }).items.map(({ id }) => id)
    const theme = await readTheme(join(process.cwd(), 'resources/themes/essay'))
    const images = random.pick(['inline', 'beside'] as const)
    const right = join(folder, 'pages')
    rmSync(right, { recursive: true, force: true })
    await exportHtml(access, { ids, out: { folder: right }, images, theme }, job)
    const out = join(disk.path, `pages-${String(again)}`)
    mkdirSync(out)
    if (!again) disk.fill(free)
    const written = await exportHtml(access, { ids, out: { folder: out }, images, theme }, job).then(
      ({ files }) => (files.length === ids.length ? null : 'not all pages were written'),
      (error: unknown) => error,
    )
    for (const file of readdirSync(out, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue
      const path = join(file.parentPath, file.name)
      const model = path.replace(out, right)
      if (!existsSync(model)) return `${file.name} is left`
      if (!readFileSync(path).equals(readFileSync(model))) return `${file.name} is not whole`
    }
    if (written instanceof Error) throw written
    return written as string | null
  } finally {
    opened.close()
  }
}

async function backUp({ library, disk, free }: Place, again: boolean): Promise<string | null> {
  const verified = () => listBackups(library).filter(backup => backup.verified).length
  const before = verified()
  if (!again) disk.fill(free)
  const made = await makeBackup(library, { reason: 'manual', job }).catch((error: unknown) => error)
  const left = readdirSync(backupFolder(library)).filter(name => name.includes('.part'))
  if (left.length > 0) return `${left.join(', ')} is left`
  if (verified() < before) return 'an earlier backup is gone'
  if (made instanceof Error) throw made
  return verified() > before ? null : 'the backup is not verified'
}

async function restore({ library, disk, free }: Place, again: boolean): Promise<string | null> {
  const out = join(disk.path, `restored-${String(again)}`)
  if (!again) disk.fill(free)
  try {
    await restoreLibrary(library, 'latest', out, job)
  } catch (error) {
    const left = readdirSync(disk.path).filter(name => name.includes('restored'))
    throw left.length > 0 ? new Error(`${left.join(', ')} is left`) : error
  }
  disk.free()
  return soundness(out, false)
}

async function bringUpToDate({ library, disk, free }: Place, again: boolean): Promise<string | null> {
  if (!again) disk.fill(free)
  const opened = openLibrary(library, { mode: 'write' })
  try {
    if (schemaVersion(opened.db) !== newestVersion()) return 'it is not up to date'
    if (again && contentsOf(opened.db)['article']?.rows !== 8) return 'articles are gone'
    return null
  } finally {
    opened.close()
  }
}
