import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { JobControl, LibraryAccess } from '../../../../src/shared/contract/access.ts'
import type { Asset } from '../../../../src/shared/model/asset.ts'
import { localAccess } from '../../../../src/main/library/localAccess.ts'
import { createLibrary } from '../../../../src/main/library/file/open.ts'
import type { PageTheme } from '../../../../src/main/publish/theme/pageTheme.ts'
import type { OptionValues } from '../../../../src/shared/model/theme.ts'
import { plainTheme } from '../../../support/plainTheme.ts'

export const theme = plainTheme('p { margin: 0 }')

/** The folder of the shipped themes. */
export const shippedThemes = join(process.cwd(), 'resources/themes')

/** A shipped theme as exporting is given it. */
export function shippedTheme(name: string, options: OptionValues = {}): PageTheme {
  return { folder: join(shippedThemes, name), base: join(shippedThemes, 'essay'), options }
}

/** A real library in a folder of its own, beside an empty folder to publish into. */
export interface TestLibrary {
  readonly access: LibraryAccess
  readonly folder: string
  readonly out: string
  readonly close: () => void
}

export function testLibrary(): TestLibrary {
  const root = mkdtempSync(join(tmpdir(), 'deckle-publish-'))
  const library = createLibrary(join(root, 'library'))
  return {
    access: localAccess(library),
    folder: join(root, 'library'),
    out: join(root, 'out'),
    close: () => {
      library.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** A picture of one colour, stored in the library. */
export async function addPicture({ call }: LibraryAccess, red: number): Promise<Asset> {
  const made = sharp({ create: { width: 4, height: 3, channels: 3, background: { r: red, g: 0, b: 0 } } })
  return call('asset:add', { name: 'dot.png', bytes: new Uint8Array(await made.png().toBuffer()) })
}

/** A job that nobody stops; what it says goes to `said`. */
export function job(said: [label: string, done: number, total: number][] = [], signal = new AbortController().signal): JobControl {
  return { signal, progress: (...step) => void said.push(step) }
}
