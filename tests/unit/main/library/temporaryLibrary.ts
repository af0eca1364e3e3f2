import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { afterEach } from 'vitest'
import { libraryHandlers, type LibraryHandlers } from '../../../../src/main/library/handlers.ts'
import type { Library } from '../../../../src/main/library/library.ts'
import { createLibrary } from '../../../../src/main/library/file/open.ts'
import { libraryCalls, type Input, type LibraryCallName, type Output } from '../../../../src/shared/contract/contract.ts'
import type { Section, SectionKind } from '../../../../src/shared/model/article.ts'
import { sectionId } from '../../../../src/shared/model/ids.ts'

const cleanUps: (() => void)[] = []

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) cleanUp()
})

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-library-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Closes a library after the test, before its folder goes. */
export function closing(library: Library): Library {
  cleanUps.push(library.close)
  return library
}

export function temporaryLibrary(): Library {
  return closing(createLibrary(join(temporaryFolder(), 'Reviews')))
}

export type DirectCall = <K extends LibraryCallName>(name: K, ...input: Input<K> extends undefined ? [] : [Input<K>]) => Output<K>

/** Calls a library's handlers with what the contract makes of the input. */
export function callsOf(library: Library): DirectCall {
  const handlers: LibraryHandlers = libraryHandlers(library)
  return <K extends LibraryCallName>(name: K, ...input: unknown[]) => {
    const handle = handlers[name] as (input: unknown) => Output<K>
    return handle(libraryCalls[name].input.parse(input[0]))
  }
}

export function paragraph(text: string) {
  return text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' }
}

/** A section of one paragraph, headed unless it is an opening. */
export function section(text: string, heading = '', kind: SectionKind = heading ? 'section' : 'opening'): Section {
  const head = heading ? [{ type: 'sectionHeading', content: [{ type: 'text', text: heading }] }] : []
  return { id: sectionId.parse(uuid()), kind, content: [...head, paragraph(text)] }
}

export const noFields = {
  title: null,
  author: null,
  site: null,
  date: null,
  views: null,
  viewsAt: null,
  url: null,
  note: null,
  image: null,
  language: null,
}
