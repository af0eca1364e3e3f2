import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localAccess } from '../../src/main/library/localAccess.ts'
import type { Library } from '../../src/main/library/library.ts'
import { createLibrary } from '../../src/main/library/file/open.ts'
import type { LibraryAccess } from '../../src/shared/contract/access.ts'

export type Place = { library: Library; access: LibraryAccess }

/** Two empty libraries, to hand articles from one to the other, in a folder that is gone afterwards. */
export class TwoLibraries {
  readonly folder = mkdtempSync(join(tmpdir(), 'deckle-archive-'))
  readonly first = placeIn(this.folder, 'first')
  readonly second = placeIn(this.folder, 'second')

  close(): void {
    this.first.library.close()
    this.second.library.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function placeIn(folder: string, name: string): Place {
  const library = createLibrary(join(folder, name))
  return { library, access: localAccess(library) }
}
