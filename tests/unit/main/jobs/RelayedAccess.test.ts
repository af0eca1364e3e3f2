import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { RelayedAccess } from '../../../../src/main/jobs/RelayedAccess.ts'
import type { WorkerReply } from '../../../../src/main/jobs/messages.ts'
import { assetPath } from '../../../../src/main/library/assets/assetPath.ts'
import { assetId } from '../../../../src/shared/model/ids.ts'

it('posts each call under a number of its own and gives each its answer, whatever the order', async () => {
  const posted: WorkerReply[] = []
  const access = new RelayedAccess('/library', reply => posted.push(reply))
  const first = access.call('library:overview')
  const second = access.call('article:find', { key: 'x' })
  expect(posted).toEqual([
    { type: 'call', id: 1, name: 'library:overview', input: undefined },
    { type: 'call', id: 2, name: 'article:find', input: { key: 'x' } },
  ])
  access.answered(2, { ok: false, error: { code: 'not-found', message: 'No such article.' } })
  access.answered(1, { ok: true, value: 'overview' })
  access.answered(1, { ok: true, value: 'again' })
  await expect(second).rejects.toMatchObject({ code: 'not-found', message: 'No such article.' })
  expect(await first).toBe('overview')
})

it("reads an asset from the library's folder, or says that it is missing", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-relay-'))
  const id = assetId.parse(`${'ab'.repeat(32)}.png`)
  const access = new RelayedAccess(folder, () => {})
  await expect(access.readAsset(id)).rejects.toMatchObject({ code: 'not-found' })
  mkdirSync(dirname(assetPath(folder, id)), { recursive: true })
  writeFileSync(assetPath(folder, id), 'bytes')
  expect(Buffer.from(await access.readAsset(id)).toString()).toBe('bytes')
  rmSync(folder, { recursive: true })
})
