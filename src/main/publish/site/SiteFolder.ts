import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { systemCode } from '../../../shared/systemError.ts'
import { writeError } from '../atomicWrite.ts'
import {
  forgotten,
  formerFiles,
  manifestFormat,
  type FileRecord,
  type Manifest,
  type ManifestPatch,
  type ManifestStore,
  type OpenManifest,
  type Place,
} from './Manifest.ts'
import { formerManifest, manifestName, ownFolder } from './manifestPlace.ts'
import { contentPrint } from './print.ts'
import { say } from '../../../shared/words/say.ts'

/** From a name among the staged files to a path in the site. */
export type Move = readonly [staged: string, file: string]

const timedFile = z.looseObject({ size: z.number(), time: z.number() })

/** What a finished build is going to do to the folder: put staged files into their places, take away what is no longer of the site, and patch the manifest where there is no new one. */
const commit = z.object({
  moves: z.array(z.tuple([z.string(), z.string()])),
  removed: z.array(z.string()),
  patch: z
    .object({
      notes: z.record(z.string(), z.string()),
      files: z.array(z.tuple([z.string(), z.custom<FileRecord>(value => timedFile.safeParse(value).success)])),
      places: z.array(z.tuple([z.string(), z.custom<Place>(value => typeof value === 'object')])),
      // An older Deckle noted none.
      gone: z.array(z.string()).default([]),
    })
    .optional(),
})
type Commit = Readonly<{ moves: readonly Move[]; removed: readonly string[]; patch?: ManifestPatch | undefined }>

const stagedManifest = 'manifest'
const commitName = 'commit.json'
const stagedName = 'staged'

/**
 * A site's folder on the disk. A build writes everything new beside the site first (`.deckle/staged`), then notes what is to
 * happen, then renames file by file: killed before the note, the old site is untouched; killed after it, the next build
 * finishes what was noted. Files that are not ours are never touched.
 */
export class SiteFolder {
  readonly path: string
  readonly #own: string
  readonly #store: ManifestStore
  #strayed: ReadonlySet<string> | null = null
  #isMended = false
  readonly #made = new Set<string>()
  #lock: number | null = null

  /** Makes the folder unless it is there, and finishes a build that was cut short. Throws `write-failed` and its like, or `conflict` while another build is at it. */
  constructor(path: string, store: ManifestStore) {
    this.path = resolve(path)
    this.#store = store
    this.#own = join(this.path, ownFolder)
    this.#writing(() => {
      mkdirSync(this.#own, { recursive: true })
      this.#takeLock()
      try {
        this.#isMended = this.#finish()
      } catch (error) {
        this.#letGo()
        throw error
      }
      rmSync(join(this.#own, stagedName), { recursive: true, force: true })
      mkdirSync(join(this.#own, stagedName))
    })
  }

  /** The manifest of the last build, or null where another Deckle wrote it, or none. */
  manifest(): OpenManifest | null {
    const manifest = this.#store.open(this.#manifest)
    if (manifest?.note('format') === String(manifestFormat)) return manifest
    manifest?.close()
    return null
  }

  /** What is known of the folder's files: of those that another Deckle wrote, that they are ours. */
  files(): Readonly<Record<string, FileRecord>> {
    const manifest = this.#store.open(this.#manifest)
    if (!manifest) return formerFiles(this.path)
    const files = manifest.files()
    const isOurs = manifest.note('format') === String(manifestFormat)
    manifest.close()
    return isOurs ? files : forgotten(Object.keys(files))
  }

  /** What the last build noted under these names, where there was one. */
  notes(names: readonly string[]): Readonly<Record<string, string | null>> {
    const manifest = this.manifest()
    const notes = Object.fromEntries(names.map(name => [name, manifest?.note(name) ?? null]))
    manifest?.close()
    return notes
  }

  get #manifest(): string {
    return join(this.#own, manifestName)
  }

  /** Tells which files are not as they were left, where somebody has looked at all of them; returns whether that is so. What a build that was cut short has put in place meanwhile is not known. */
  know(strayed: ReadonlySet<string> | null): boolean {
    if (!this.#isMended) this.#strayed = strayed
    return this.#strayed !== null
  }

  /** Whether all of these files are as they were left. */
  areAsLeft(files: Readonly<Record<string, FileRecord>>): boolean {
    return Object.entries(files).every(([file, known]) => this.isAsLeft(file, known))
  }

  /** Where the parts of a build write what they make; names are theirs. */
  get staged(): string {
    return join(this.#own, stagedName)
  }

  /** Whether a file is as it was left: size and time say so. */
  isAsLeft(file: string, { size, time }: Pick<FileRecord, 'size' | 'time'>): boolean {
    if (this.#strayed) return size >= 0 && !this.#strayed.has(file)
    const found = statSync(join(this.path, file), { throwIfNoEntry: false })
    return found !== undefined && found.size === size && found.mtimeMs === time
  }

  /** The time of a file that holds these very bytes already, else null. */
  timeIfSame(file: string, wanted: string, size: number): number | null {
    const path = join(this.path, file)
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found?.isFile() || found.size !== size) return null
    return contentPrint(readFileSync(path)) === wanted ? found.mtimeMs : null
  }

  /** Throws `write-failed` if a file that is not ours is where one of the site has to go. */
  assertOurs(files: Iterable<string>, known: Readonly<Record<string, FileRecord>>): void {
    for (const file of files) {
      if (Object.hasOwn(known, file) || !existsSync(join(this.path, file))) continue
      throw new AppError(
        'write-failed',
        say('“{file}” is in {path} already, and Deckle did not put it there. Choose another folder for the site, or move that file away.', {
          file,
          path: this.path,
        }),
      )
    }
  }

  /** Puts the new site in place of the old one. Nothing was changed before this. */
  commit(moves: readonly Move[], removed: readonly string[], manifest: Manifest): void {
    this.#writing(() => {
      this.#store.write(join(this.staged, stagedManifest), manifest)
      flush(join(this.staged, stagedManifest))
      this.#note({ moves, removed })
    })
  }

  /** The same where few files are new or gone. */
  patch(moves: readonly Move[], patch: ManifestPatch): void {
    this.#writing(() => this.#note({ moves, removed: patch.gone, patch }))
  }

  #note(wanted: Commit): void {
    const note = join(this.#own, `${commitName}.new`)
    writeFileSync(note, JSON.stringify(wanted))
    flush(note)
    renameSync(note, this.#noted)
    this.#do(wanted)
  }

  /** Lets the folder go. */
  close(): void {
    rmSync(join(this.#own, stagedName), { recursive: true, force: true })
    this.#letGo()
  }

  #letGo(): void {
    if (this.#lock === null) return
    closeSync(this.#lock)
    rmSync(join(this.#own, 'lock'), { force: true })
    this.#lock = null
  }

  get #noted(): string {
    return join(this.#own, commitName)
  }

  /** Whether there was something to finish. */
  #finish(): boolean {
    if (!existsSync(this.#noted)) return false
    this.#do(this.#read())
    return true
  }

  #do({ moves, removed, patch }: Commit): void {
    // What goes makes room first: a folder may take the place of a file.
    for (const file of removed) this.#remove(file)
    for (const [staged, file] of moves) this.#move(staged, file)
    if (patch) this.#store.patch(this.#manifest, patch)
    else this.#move(stagedManifest, join(ownFolder, manifestName))
    rmSync(join(this.#own, formerManifest), { force: true })
    rmSync(this.#noted)
  }

  // The folder may have come from somebody else: what it says of itself must reach nothing beyond it.
  #read(): Commit {
    const text = readFileSync(this.#noted, 'utf8')
    try {
      const read = commit.parse(JSON.parse(text))
      if (read.moves.every(([staged]) => staged === basename(staged) && staged !== '..')) return read
    } catch {
      // What can't be read is no better than what must not be done.
    }
    throw this.#strange()
  }

  #strange(): AppError {
    return new AppError(
      'write-failed',
      say('What an earlier build left in {path} can’t be read, or leads out of that folder. Choose another folder for the site.', {
        path: this.path,
      }),
    )
  }

  /** Where a file of the site is. Throws `write-failed` for one that would be elsewhere. */
  #within(file: string): string {
    const target = join(this.path, file)
    if (!target.startsWith(this.path + sep)) throw this.#strange()
    return target
  }

  #move(staged: string, file: string): void {
    const target = this.#within(file)
    this.#make(dirname(target))
    try {
      renameSync(join(this.#own, stagedName, staged), target)
    } catch (error) {
      // Moved already by the build that was cut short.
      if (!(systemCode(error) === 'ENOENT' && existsSync(target))) throw error
    }
  }

  // A folder that is a link may lead anywhere: nothing of the site is written or removed through it.
  #make(folder: string): void {
    if (folder === this.path || this.#made.has(folder)) return
    this.#make(dirname(folder))
    const there = lstatSync(folder, { throwIfNoEntry: false })
    if (there?.isSymbolicLink()) throw this.#strange()
    if (!there) mkdirSync(folder)
    this.#made.add(folder)
  }

  // A folder goes with its last file.
  #remove(file: string): void {
    const target = this.#within(file)
    for (let folder = dirname(target); folder !== this.path; folder = dirname(folder))
      if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) throw this.#strange()
    rmSync(target, { force: true })
    for (let folder = dirname(target); folder !== this.path; folder = dirname(folder)) {
      if (!existsSync(folder)) continue
      if (readdirSync(folder).length > 0) return
      rmdirSync(folder)
    }
  }

  #takeLock(): void {
    const path = join(this.#own, 'lock')
    for (let tries = 0; tries < 2; tries += 1) {
      try {
        this.#lock = openSync(path, 'wx')
        writeFileSync(this.#lock, String(process.pid))
        return
      } catch (error) {
        if (systemCode(error) !== 'EEXIST') throw error
        if (isAlive(Number(readFileSync(path, 'utf8')))) break
        rmSync(path, { force: true })
      }
    }
    throw new AppError('conflict', 'Another build of this site is under way. Wait until it is done, or stop it.')
  }

  #writing(work: () => void): void {
    try {
      work()
    } catch (error) {
      throw writeError(error, join(this.path, 'index.html'))
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid < 1) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
