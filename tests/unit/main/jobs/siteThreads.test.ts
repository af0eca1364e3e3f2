import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { SiteThreads } from '../../../../src/main/jobs/siteThreads.ts'

const greedy = `
const { parentPort } = require('node:worker_threads')
const kept = []
parentPort.on('message', message => {
  if (message === null) parentPort.close()
  else if (Array.isArray(message)) for (;;) kept.push(new Array(10_000).fill(Math.random()))
})`

test('a thread that runs out of memory ends with a sentence, and so does whatever is asked of it later', async () => {
  const built = mkdtempSync(join(tmpdir(), 'deckle-threads-'))
  onTestFinished(() => rmSync(built, { recursive: true }))
  writeFileSync(join(built, 'siteThread.js'), greedy)
  const threads = new SiteThreads('/nowhere', built, 0, 24)
  // What it is told before it dies is not looked at.
  const thread = threads.start({} as Parameters<typeof threads.start>[0])
  const said = { code: 'write-failed', message: expect.stringContaining('needs more memory than there is for it') as string }
  await expect(thread.make([])).rejects.toMatchObject(said)
  await expect(thread.make([])).rejects.toMatchObject(said)
  thread.end()
  threads.end()
})
