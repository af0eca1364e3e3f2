import { AppError, fromWireError, toWireError, type Result } from '../../shared/errors.ts'
import type { LibraryCallName } from '../../shared/contract/contract.ts'
import type { ProcessPort } from '../library/process/processPort.ts'
import type { Job, JobOutputs, WorkerReply, WorkerRequest } from './messages.ts'

export type Worker = ProcessPort<WorkerRequest, WorkerReply>

export interface JobSurroundings {
  readonly fork: () => Worker
  /** Answers the worker's calls to the library. */
  readonly library: (name: LibraryCallName, input: unknown) => Promise<Result<unknown>>
  readonly progress: (label: string, done: number, total: number) => void
  /** Puts a page onto paper. Throws as it can't. */
  readonly print: (html: string, signal: AbortSignal) => Promise<Uint8Array>
  readonly signal: AbortSignal
  readonly log: (text: string) => void
}

/** How long a worker may take to stop by itself, in milliseconds. */
const patience = 1000

/** Runs a job in a process of its own. Throws the job's `AppError`, `cancelled` once the signal asks for it, `internal` if the process dies. */
export async function runJob<J extends Job>(job: J, surroundings: JobSurroundings): Promise<JobOutputs[J['kind']]> {
  const { signal } = surroundings
  if (signal.aborted) throw cancelled()
  const worker = surroundings.fork()
  let impatient: ReturnType<typeof setTimeout> | undefined
  const cancel = () => {
    worker.post({ type: 'cancel' })
    impatient = setTimeout(() => worker.kill(), patience)
  }
  signal.addEventListener('abort', cancel, { once: true })
  try {
    const result = await ended(worker, job, surroundings)
    if (result.ok) return result.value as JobOutputs[J['kind']]
    throw fromWireError(result.error)
  } finally {
    signal.removeEventListener('abort', cancel)
    clearTimeout(impatient)
    worker.kill()
  }
}

function ended(worker: Worker, job: Job, { library, progress, print, signal, log }: JobSurroundings): Promise<Result<unknown>> {
  return new Promise((resolve, reject) => {
    let over = false
    worker.onExit(code => {
      if (over) return
      if (signal.aborted) return reject(cancelled())
      log(`The worker for ${job.kind} ended with code ${code}.`)
      reject(new AppError('internal', 'This job stopped before it was done. What it had finished is kept; the log file has the details.'))
    })
    worker.onMessage(reply => {
      switch (reply.type) {
        case 'progress':
          return progress(reply.label, reply.done, reply.total)
        case 'call':
          return void library(reply.name, reply.input).then(result => worker.post({ type: 'answer', id: reply.id, result }))
        case 'print':
          return void told(print(reply.html, signal), log).then(result => worker.post({ type: 'printed', id: reply.id, result }))
        case 'log':
          return log(reply.text)
        case 'ended':
          over = true
          return resolve(reply.result)
        default:
          return reply satisfies never
      }
    })
    worker.post({ type: 'start', job })
  })
}

async function told<T>(work: Promise<T>, log: (text: string) => void): Promise<Result<T>> {
  try {
    return { ok: true, value: await work }
  } catch (error) {
    if (!(error instanceof AppError) || error.cause !== undefined)
      log(`Printing: ${String(error instanceof AppError ? error.cause : error)}`)
    return { ok: false, error: toWireError(error) }
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'Cancelled.')
}
