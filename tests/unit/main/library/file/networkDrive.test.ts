import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { linuxMounts, macMounts, networkDrive, networkedMount } from '../../../../../src/main/library/file/networkDrive.ts'
import { createLibrary, openLibrary } from '../../../../../src/main/library/file/open.ts'
import { callsOf, closing, temporaryFolder } from '../temporaryLibrary.ts'

const linux = linuxMounts(`22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
40 27 0:40 / /home/ann/NAS\\040films rw,relatime shared:7 - nfs4 nas:/films rw,vers=4.2
41 27 0:41 / /mnt/far rw,relatime - fuse.sshfs ann@host:/ rw
42 27 0:42 / /mnt/far/near rw,relatime - ext4 /dev/sdb1 rw
43 27 0:43 / /mnt/stick rw,relatime - fuseblk /dev/sdc1 rw
44 27 0:44 / /mnt/twice rw,relatime - ext4 /dev/sdd1 rw
45 44 0:45 / /mnt/twice rw,relatime - cifs //nas/films rw
`)

test.each([
  ['/home/ann/Reviews', null],
  ['/home/ann/NAS films/Reviews', 'nfs4'],
  ['/home/ann/NAS films', 'nfs4'],
  ['/home/ann/NAS filmsx', null],
  ['/mnt/far/Reviews', 'sshfs'],
  ['/mnt/far/near/Reviews', null],
  ['/mnt/stick/Reviews', null],
  ['/mnt/twice/Reviews', 'cifs'],
])('on Linux the nearest mount says whether a folder is on a network: %s', (path, type) => {
  expect(networkedMount(linux, path)).toBe(type)
})

test('on macOS it is read off what mount prints', () => {
  const mounts = macMounts(`/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled)
//ann@nas._smb._tcp.local/Films (old) on /Volumes/Films (old) (smbfs, nodev, nosuid, mounted by ann)
`)
  expect(networkedMount(mounts, '/Volumes/Films (old)/Reviews')).toBe('smbfs')
  expect(networkedMount(mounts, '/Users/ann/Reviews')).toBe(null)
})

test('where this runs, a folder for temporary files is a local one, and one that is not there is nothing else', () => {
  expect([networkDrive(temporaryFolder()), networkDrive('/nowhere/at/all')]).toEqual([null, null])
})

const onNetwork = { drive: () => 'nfs4' }

test('on a network drive a library keeps no log, survives what a log would, and changes back on a local one', () => {
  const folder = join(temporaryFolder(), 'Reviews')
  const writer = createLibrary(folder, onNetwork)
  const pragma = (name: string) => writer.db.pragma(name, { simple: true })
  expect([writer.network, pragma('journal_mode'), pragma('synchronous')]).toEqual(['nfs4', 'delete', 3])
  const { id } = callsOf(writer)('article:add', { header: { title: 'Far away' }, sections: [], lists: [] })
  const reader = openLibrary(folder, { mode: 'read', ...onNetwork })
  expect(callsOf(reader)('article:open', { id }).header.title).toBe('Far away')
  // The reader holds nothing between its calls, so the writer can write on.
  callsOf(writer)('article:add', { header: { title: 'Another' }, sections: [], lists: [] })
  expect(callsOf(reader)('library:overview').counts.all).toBe(2)
  expect(readdirSync(folder).filter(name => /-wal|-shm/u.test(name))).toEqual([])
  reader.close()
  writer.close()

  const local = openLibrary(folder, { mode: 'write' })
  expect(local.db.pragma('journal_mode', { simple: true })).toBe('wal')
  callsOf(local)('article:add', { header: { title: 'Near' }, sections: [], lists: [] })
  // What a crash leaves in the log is taken in on the network too.
  local.db.pragma('wal_autocheckpoint = 0')
  local.close()
  const again = closing(openLibrary(folder, { mode: 'write', ...onNetwork }))
  expect(callsOf(again)('library:overview').counts.all).toBe(3)
  expect(again.db.pragma('journal_mode', { simple: true })).toBe('delete')
})

test('a library that was closed with a log is read on a network drive from a copy, which leaves nothing beside it', () => {
  const folder = join(temporaryFolder(), 'Reviews')
  createLibrary(folder).close()
  const before = readdirSync(folder).toSorted()
  const reader = openLibrary(folder, { mode: 'read', ...onNetwork })
  expect(callsOf(reader)('library:overview').counts.all).toBe(0)
  expect(readdirSync(folder).toSorted()).toEqual(before)
  reader.close()
})

test('on a network drive a fresh note of another computer counts as its lock, and an old one does not', () => {
  const folder = join(temporaryFolder(), 'Reviews')
  createLibrary(folder, onNetwork).close()
  const note = join(folder, 'writer.json')
  writeFileSync(note, JSON.stringify({ pid: 1, host: 'elsewhere', app: 'Deckle', startedAt: '' }))
  expect(() => openLibrary(folder, { mode: 'write', ...onNetwork })).toThrow(/Deckle is using this library \(process 1 on elsewhere\)/u)
  const old = statSync(note).mtimeMs / 1000 - 61
  utimesSync(note, old, old)
  closing(openLibrary(folder, { mode: 'write', ...onNetwork }))
  expect(
    readdirSync(folder)
      .filter(name => name.startsWith('writer.'))
      .toSorted(),
  ).toEqual(['writer.json', 'writer.lock'])
})
