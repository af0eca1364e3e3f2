import { AppError, toObstacle, toWireError, type ErrorCode, type Result } from '../../../shared/errors.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import type { Obstacle, OpenedLibrary } from '../../../shared/model/openLibrary.ts'
import { answerer, type LibraryRequest } from './answer.ts'
import type { Library } from '../library.ts'
import type { Told } from '../file/migrate.ts'
import type { HostReply, HostRequest } from './messages.ts'
import { emptyOldTrash } from '../trash/oldTrash.ts'
import { createLibrary, isSameLibrary, openLibrary } from '../file/open.ts'
import { startReadingAhead, type ReadingAhead } from '../similar/startReadingAhead.ts'
import { startCollecting, type Collecting } from '../assets/startCollecting.ts'
import { startBatches, type Batches } from '../batches/startBatches.ts'
import { startThinning, type Thinning } from '../history/startThinning.ts'
import { startTidying, type Tidying } from '../search/startTidying.ts'
import { watchReader } from '../watchReader.ts'

/** How long a library is tried whose writer is dying, as after a crash of this very process, in milliseconds. */
const lockWait = 3000

/** How often the trash is looked through, and how long after a part of it was emptied the next one is, in milliseconds. */
const trashWait = { next: 3_600_000, more: 200 }

export interface LibraryServer {
  readonly receive: (request: HostRequest) => void
  /** Lets go of the library at once, if one is open, and ends the process. */
  readonly end: (code: number) => void
}

/** How the process ends: in order, or at once, with nothing closed. */
export interface Ending {
  readonly exit: (code: number) => void
  readonly kill: () => void
}

/** Opens a library and answers calls to it, message by message. */
export function serveLibrary(post: (reply: HostReply) => void, { exit, kill }: Ending): LibraryServer {
  let trashTimer: ReturnType<typeof setTimeout> | undefined
  let watch: { stop: () => void } | undefined
  let abandoned = false
  let open: {
    library: Library
    answer: (request: LibraryRequest) => Result<unknown>
    thinning: Thinning | null
    tidying: Tidying | null
    collecting: Collecting | null
    batches: Batches | null
    ahead: ReadingAhead
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
    open?.collecting?.stop()
    open?.batches?.stop()
    open?.ahead.stop()
    open = null
    abandoned ||= closing !== undefined && !closing.readOnly && !closing.isPresent()
    if (!abandoned) closing?.close()
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
      const { library, obstacle } = reach(request, (label, done, total) => post({ type: 'opening', label, done, total }))
      open = {
        library,
        answer: answerer(library, { log, changed: change => post({ type: 'changed', ...change }) }),
        thinning: library.readOnly ? null : startThinning(library, log),
        tidying: library.readOnly ? null : startTidying(library, log),
        collecting: library.readOnly ? null : startCollecting(library, log),
        batches: library.readOnly ? null : startBatches(library, articles => post({ type: 'changed', articles, lists: true }), log),
        ahead: startReadingAhead(library, log),
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
      return {
        ok: true,
        value: { name: library.name, folder: library.folder, readOnly: library.readOnly, obstacle, network: library.network },
      }
    } catch (error) {
      if (!(error instanceof AppError)) log(String(error instanceof Error ? error.stack : error))
      return { ok: false, error: toWireError(error) }
    }
  }

  function answerCall(request: LibraryRequest): Result<unknown> | null {
    if (!open) return notOpen
    open.thinning?.defer()
    open.tidying?.defer()
    open.collecting?.defer()
    open.ahead.defer()
    const { library } = open
    const result = open.answer(request)
    if (request.name === 'article:open' && result.ok) open.ahead.opened((result.value as Output<'article:open'>).id)
    if (request.name === 'asset:collect') open.collecting?.soon()
    open.batches?.begin()
    const away = !result.ok && result.error.code === 'library-unavailable' && !library.isPresent()
    return away && isSameLibrary(library) ? null : result
  }

  /**
   * A drive that was away and is back has other files than those that are open here, though they are the same library.
   * Only a new process can take them without harm, and is asked again what this one leaves unanswered.
   */
  function answered(request: LibraryRequest): void {
    const result = answerCall(request)
    if (result) return post({ type: 'answer', id: request.id, result })
    log('The library’s drive is back; it is opened again.')
    end(1)
  }

  /**
   * Lets go of the library and ends the process. One whose file is another now is not closed: SQLite would remove the
   * log by its path, which is the other file's.
   */
  function end(code: number): void {
    close()
    if (abandoned) kill()
    else exit(code)
  }

  return {
    receive: request => {
      switch (request.type) {
        case 'open':
          return post({ type: 'opened', result: openNow(request) })
        case 'call':
          return answered(request)
        case 'close':
          close()
          return post({ type: 'closed' })
        default:
          request satisfies never
      }
    },
    end,
  }
}

const notOpen: Result<never> = { ok: false, error: { code: 'no-library', message: 'No library is open.' } }

/** What keeps a library from being written to, but not from being read. */
const readable: readonly ErrorCode[] = ['library-locked', 'read-only', 'disk-full', 'network-drive']

function reach(
  { folder, app, create, reading }: Extract<HostRequest, { type: 'open' }>,
  told: Told,
): { library: Library; obstacle: Obstacle | null } {
  if (create) return { library: createLibrary(folder, { app, wait: lockWait }), obstacle: null }
  try {
    return { library: openLibrary(folder, { mode: 'write', app, wait: lockWait, told }), obstacle: null }
  } catch (error) {
    if (!reading || !(error instanceof AppError) || !readable.includes(error.code)) throw error
    return { library: openLibrary(folder, { mode: 'read' }), obstacle: toObstacle(error) }
  }
}
