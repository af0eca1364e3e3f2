import { AppError, toWireError, type ErrorCode, type Result } from '../../shared/errors.ts'
import type { Obstacle, OpenedLibrary } from '../../shared/model/openLibrary.ts'
import { answerer, type LibraryRequest } from './answer.ts'
import type { Library } from './library.ts'
import type { HostReply, HostRequest } from './messages.ts'
import { emptyOldTrash } from './oldTrash.ts'
import { createLibrary, openLibrary } from './open.ts'
import { startThinning, type Thinning } from './startThinning.ts'
import { startTidying, type Tidying } from './startTidying.ts'
import { watchReader } from './watchReader.ts'

/** How long a library is tried whose writer is dying, as after a crash of this very process, in milliseconds. */
const lockWait = 3000

/** How often the trash is looked through, and how long after a part of it was emptied the next one is, in milliseconds. */
const trashWait = { next: 3_600_000, more: 200 }

export interface LibraryServer {
  readonly receive: (request: HostRequest) => void
  /** Lets go of the library at once, if one is open. */
  readonly close: () => void
}

/** Opens a library and answers calls to it, message by message. */
export function serveLibrary(post: (reply: HostReply) => void): LibraryServer {
  let trashTimer: ReturnType<typeof setTimeout> | undefined
  let watch: { stop: () => void } | undefined
  let open: {
    library: Library
    answer: (request: LibraryRequest) => Result<unknown>
    thinning: Thinning | null
    tidying: Tidying | null
  } | null = null

  function log(text: string): void {
    post({ type: 'log', level: 'error', text })
  }

  function close(): void {
    clearTimeout(trashTimer)
    watch?.stop()
    const closing = open?.library
    open?.thinning?.stop()
    open?.tidying?.stop()
    open = null
    closing?.close()
  }

  /** Bit by bit, between calls. It can wait: what goes wrong is logged, and tried again. */
  function tidyTrash(library: Library): void {
    let gone = 0
    try {
      const articles = emptyOldTrash(library.db, Date.now())
      gone = articles.length
      if (gone > 0) post({ type: 'changed', articles, lists: true })
    } catch (error) {
      log(`The trash could not be tidied: ${String(error instanceof Error ? error.stack : error)}`)
    }
    trashTimer = setTimeout(() => tidyTrash(library), gone > 0 ? trashWait.more : trashWait.next)
    trashTimer.unref()
  }

  function openNow(request: Extract<HostRequest, { type: 'open' }>): Result<OpenedLibrary> {
    try {
      close()
      const { library, obstacle } = reach(request)
      open = {
        library,
        answer: answerer(library, { log, changed: change => post({ type: 'changed', ...change }) }),
        thinning: library.readOnly ? null : startThinning(library, log),
        tidying: library.readOnly ? null : startTidying(library, log),
      }
      if (!library.readOnly) {
        trashTimer = setTimeout(() => tidyTrash(library), trashWait.more)
        trashTimer.unref()
      }
      if (obstacle)
        watch = watchReader(library, obstacle, {
          changed: () => post({ type: 'changed', articles: null, lists: true }),
          obstacle: now => post({ type: 'obstacle', obstacle: now }),
        })
      return { ok: true, value: { name: library.name, folder: library.folder, readOnly: library.readOnly, obstacle } }
    } catch (error) {
      if (!(error instanceof AppError)) log(String(error instanceof Error ? error.stack : error))
      return { ok: false, error: toWireError(error) }
    }
  }

  return {
    receive: request => {
      switch (request.type) {
        case 'open':
          return post({ type: 'opened', result: openNow(request) })
        case 'call':
          open?.thinning?.defer()
          open?.tidying?.defer()
          return post({ type: 'answer', id: request.id, result: open ? open.answer(request) : notOpen })
        case 'close':
          close()
          return post({ type: 'closed' })
        default:
          request satisfies never
      }
    },
    close,
  }
}

const notOpen: Result<never> = { ok: false, error: { code: 'no-library', message: 'No library is open.' } }

/** What keeps a library from being written to, but not from being read. */
const readable: readonly ErrorCode[] = ['library-locked', 'read-only', 'disk-full']

function reach({ folder, app, create, reading }: Extract<HostRequest, { type: 'open' }>): { library: Library; obstacle: Obstacle | null } {
  if (create) return { library: createLibrary(folder, { app, wait: lockWait }), obstacle: null }
  try {
    return { library: openLibrary(folder, { mode: 'write', app, wait: lockWait }), obstacle: null }
  } catch (error) {
    if (!reading || !(error instanceof AppError) || !readable.includes(error.code)) throw error
    return { library: openLibrary(folder, { mode: 'read' }), obstacle: { code: error.code, message: error.message } }
  }
}
