import { AppError, toWireError, type Result } from '../../shared/errors.ts'
import type { JobControl } from '../../shared/contract/access.ts'
import type { Job, WorkerReply, WorkerRequest } from './messages.ts'
import { perform } from './perform.ts'
import { RelayedPrint } from './RelayedPrint.ts'
import { RelayedAccess } from './RelayedAccess.ts'

const port = process.parentPort
const post = (reply: WorkerReply) => port.postMessage(reply)
const abort = new AbortController()
let access: RelayedAccess | undefined
const paper = new RelayedPrint(post)

const control: JobControl = {
  signal: abort.signal,
  progress: (label, done, total) => post({ type: 'progress', label, done, total }),
}

port.on('message', ({ data }: { data: WorkerRequest }) => {
  switch (data.type) {
    case 'start':
      return void start(data.job)
    case 'cancel':
      return abort.abort(new AppError('cancelled', 'Cancelled.'))
    case 'answer':
      return access?.answered(data.id, data.result)
    case 'printed':
      return paper.answered(data.id, data.result)
    default:
      return data satisfies never
  }
})

async function start(job: Job): Promise<void> {
  access = 'library' in job ? new RelayedAccess(job.library, post) : undefined
  post({ type: 'ended', result: await outcome(job) })
}

async function outcome(job: Job): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await perform(job, access, control, html => paper.print(html)) }
  } catch (error) {
    if (abort.signal.aborted) return { ok: false, error: { code: 'cancelled', message: 'Cancelled.' } }
    if (!(error instanceof AppError)) post({ type: 'log', text: `${job.kind}: ${error instanceof Error ? error.stack : String(error)}` })
    return { ok: false, error: toWireError(error) }
  }
}
