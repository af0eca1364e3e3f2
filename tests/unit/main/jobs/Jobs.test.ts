import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { Jobs } from '../../../../src/main/jobs/Jobs.ts'
import { AppError } from '../../../../src/shared/errors.ts'
import type { Job, WorkerReply, WorkerRequest } from '../../../../src/main/jobs/messages.ts'
import { forkedPort } from '../../../support/forkedPort.ts'

const script = join(import.meta.dirname, '../../../fixtures/scriptedWorker.mjs')
const job = (what: string): Extract<Job, { kind: 'import' }> => ({ kind: 'import', library: '/library', paths: [what], duplicates: null })
const noCalls = () => Promise.reject(new Error('This job calls nothing.'))

let told: unknown[]
let logged: string[]
let alive: Set<number>
let jobs: Jobs

beforeEach(() => {
  told = []
  logged = []
  alive = new Set()
  jobs = new Jobs({
    fork: () => {
      const port = forkedPort<WorkerRequest, WorkerReply>(script)
      alive.add(port.pid)
      port.onExit(() => alive.delete(port.pid))
      return port
    },
    log: text => logged.push(text),
    print: html => (html === 'page' ? Promise.resolve(new Uint8Array([1, 2])) : Promise.reject(new AppError('write-failed', 'No paper.'))),
    onProgress: ({ jobId, ...progress }) => told.push({ jobId: typeof jobId, ...progress }),
    onEnded: () => told.push('ended'),
  })
})

it('tells how far a job is and that it ended, and leaves no process behind', async () => {
  expect(await jobs.run(job('progress'), noCalls)).toEqual([])
  expect(told).toEqual([{ jobId: 'string', label: 'One', done: 1, total: 2 }, 'ended'])
  await expect.poll(() => alive.size).toBe(0)
})

it("answers a job's calls to the library", async () => {
  const asked: unknown[] = []
  const output = await jobs.run(job('call'), async (name, input) => {
    asked.push([name, input])
    return { ok: true, value: 'an article' }
  })
  expect([asked, output]).toEqual([[['article:open', { id: 'x' }]], ['answered', 5, { ok: true, value: 'an article' }]])
})

it.each([
  ['page', { ok: true, value: new Uint8Array([1, 2]) }],
  ['other', { ok: false, error: { code: 'write-failed', message: 'No paper.', details: {} } }],
])('prints what a job asks to have printed: %s', async (html, result) => {
  expect(await jobs.run({ ...job('print'), paths: ['print', html] }, noCalls)).toEqual(['printed', 6, result])
})

it('throws what a job failed of', async () => {
  await expect(jobs.run(job('fail'), noCalls)).rejects.toMatchObject({ code: 'disk-full', message: 'Full.' })
})

it('says that a job stopped when its process dies', async () => {
  await expect(jobs.run(job('die'), noCalls)).rejects.toMatchObject({ code: 'internal' })
  expect(logged).toEqual(['The worker for import ended with code 3.'])
})

it.each(['polite', 'deaf'])('stops a %s job within about a second', async what => {
  const failure = jobs.run(job(what), noCalls).catch((error: unknown) => error)
  await expect.poll(() => told.length).toBe(1)
  const before = performance.now()
  await jobs.stop()
  expect(await failure).toMatchObject({ code: 'cancelled' })
  expect(performance.now() - before).toBeLessThan(2500)
  await expect.poll(() => alive.size).toBe(0)
  expect([told.at(-1), logged]).toEqual(['ended', []])
})

it('lets a cancellation for a job that is over be', async () => {
  await jobs.run(job('progress'), noCalls)
  jobs.cancel('no such job')
  await jobs.stop()
  expect(told.at(-1)).toBe('ended')
})
