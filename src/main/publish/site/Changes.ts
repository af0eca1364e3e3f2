import { join } from 'node:path'
import { assetId, type AssetId } from '../../../shared/model/ids.ts'
import { shareName, type ArticleMade } from './ArticleMaker.ts'
import type { PlannedFile } from './FilePlan.ts'
import { remembered, type Again } from './Again.ts'
import type { FileRecord, Needs } from './Manifest.ts'
import { contentPrint } from './print.ts'
import type { Move, SiteFolder } from './SiteFolder.ts'
import { fileBytes, writeStaged } from './stagedFile.ts'

/** A file that was made elsewhere; `time` is null where it came out as it was. */
export type MadeFile = Readonly<{
  number: number
  print: string
  size: number
  time: number | null
  needs: Needs
  why: string
  links: string[]
  assets: string[]
  share?: ArticleMade['share']
}>

/** What is known of the site as it was built the last time. */
export type Before = Readonly<{ isSameLibrary: boolean; file: (path: string) => FileRecord | undefined }>

/** How long this thread may go on without hearing of anything, in milliseconds. */
const longestHold = 30

/** What a build finds changed, makes and keeps, until all of it is put in place at once. */
export class Changes {
  readonly #before: Before
  readonly #folder: SiteFolder
  readonly #after: Record<string, FileRecord> = {}
  readonly #remade = new Set<string>()
  readonly #moves: Move[] = []
  readonly #reasons = new Map<string, number>()
  readonly #due = new Map<string, string | null>()
  #count = 0
  #heard = performance.now()

  constructor(folder: SiteFolder, before: Before) {
    this.#folder = folder
    this.#before = before
  }

  /** Whether the library is as it was when the site was built the last time. */
  get isSameLibrary(): boolean {
    return this.#before.isSameLibrary
  }

  known(file: string): FileRecord | undefined {
    return this.#before.file(file)
  }

  /** Why a file has to be made, or null if it need not be. */
  whyDue(file: string, needs: Needs): string | null {
    const known = this.known(file)
    if (!known) return 'new'
    const changed = differing(known.needs, needs)
    if (changed.length > 0) return changed.join(', ')
    return this.#folder.isAsLeft(file, known) ? null : 'its file was changed'
  }

  isDue({ file, needs }: PlannedFile): boolean {
    return this.#whyPlanned(file, needs) !== null
  }

  /** The print of the bytes in place, if nobody has touched them since. */
  printAsLeft(file: string): string | null {
    const known = this.known(file)
    return known && this.#folder.isAsLeft(file, known) ? known.print : null
  }

  keep(file: string, again?: Again): void {
    const known = this.known(file)
    if (known) this.#after[file] = again ? { ...known, again: remembered(again) } : known
  }

  /** Makes a file unless it need not be; says whether it did. */
  async make(planned: PlannedFile): Promise<boolean> {
    const { file, needs, again } = planned
    const why = this.#whyPlanned(file, needs)
    if (why === null) {
      this.keep(file, again)
      return false
    }
    const made = await planned.make()
    const { text, assets } = typeof made === 'object' && 'text' in made ? made : { text: made, assets: [] }
    const bytes = typeof text === 'string' ? fileBytes(text) : text
    const print = contentPrint(bytes)
    const was = this.printAsLeft(file)
    const staged = `own-${(this.#count += 1)}`
    const time = print === was ? null : writeStaged(join(this.#folder.staged, staged), bytes)
    this.#record(file, staged, { print, size: bytes.length, time, needs, why, assets: [...assets], again })
    return true
  }

  made(file: string, { number, links, assets, share, ...made }: MadeFile): void {
    this.#record(file, String(number), { ...made, links, assets, ...(share ? { share } : {}) })
    if (share?.written) this.#record(share.file, shareName(number), { ...share.written, needs: { share: share.file }, why: made.why })
    else if (share) this.keep(share.file)
  }

  #record(
    file: string,
    staged: string,
    {
      print,
      size,
      time,
      needs,
      why,
      links,
      assets,
      share,
      again,
    }: Omit<MadeFile, 'number' | 'links' | 'assets'> & Partial<Pick<MadeFile, 'links' | 'assets'>> & { again?: Again | undefined },
  ): void {
    const known = this.known(file)
    const kept = time === null ? (known?.time ?? null) : this.#folder.timeIfSame(file, print, size)
    this.#after[file] = {
      needs,
      print,
      size,
      why,
      time: kept ?? time ?? 0,
      ...(links && links.length > 0 ? { links } : {}),
      ...(assets && assets.length > 0 ? { assets } : {}),
      ...(share ? { share: share.file } : {}),
      ...(again ? { again: remembered(again) } : {}),
    }
    this.#remade.add(file)
    this.#reasons.set(why, (this.#reasons.get(why) ?? 0) + 1)
    if (kept === null) this.#moves.push([staged, file])
  }

  /** The images that pages show. */
  assets(): AssetId[] {
    const found = new Set<string>()
    for (const { assets } of Object.values(this.#after)) for (const asset of assets ?? []) found.add(asset)
    return [...found].sort().map(asset => assetId.parse(asset))
  }

  /** Whether others have waited long enough to be heard. */
  isBreathDue(): boolean {
    const now = performance.now()
    if (now - this.#heard < longestHold) return false
    this.#heard = now
    return true
  }

  /** What is known of every file that was kept or made. */
  get after(): Readonly<Record<string, FileRecord>> {
    return this.#after
  }

  get moves(): readonly Move[] {
    return this.#moves
  }

  /** The files that were made, whether they came out otherwise or not, and what is known of them now. */
  remade(): [string, FileRecord][] {
    return Object.entries(this.#after).filter(([file]) => this.#remade.has(file))
  }

  /** Why files were made, and how many for each reason. */
  get reasons(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#reasons)
  }

  #whyPlanned(file: string, needs: Needs): string | null {
    const known = this.#due.get(file)
    if (known !== undefined) return known
    const why = this.whyDue(file, needs)
    this.#due.set(file, why)
    return why
  }
}

function differing(before: Needs, now: Needs): string[] {
  const changed: string[] = []
  for (const name in now) if (now[name] !== before[name]) changed.push(name)
  for (const name in before) if (!(name in now)) changed.push(name)
  return changed
}
