import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isNoise } from '../../../scripts/electronRun.mjs'
import { downloadProgress } from '../../../scripts/setup/narration.mjs'
import { cacheFolder, contentHash } from '../../../scripts/setup/places.mjs'
import { requireNode } from '../../../scripts/setup/setUp.mjs'
import { stillMissing } from '../../../scripts/setup/systemPackages.mjs'

test.each([
  ['linux', {}, '/home/ada/.cache/deckle'],
  ['linux', { XDG_CACHE_HOME: '/var/cache/ada' }, '/var/cache/ada/deckle'],
  ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/ada/.cache/deckle'],
  ['darwin', {}, '/home/ada/Library/Caches/deckle'],
  ['linux', { DECKLE_CACHE: '/ci/cache', XDG_CACHE_HOME: '/x' }, '/ci/cache'],
] as const)('on %s with %o the cache is %s', (platform, env, folder) => {
  expect(cacheFolder({ env, platform, home: '/home/ada' })).toBe(folder)
})

describe('the hash that tells whether to build', () => {
  test('changes with contents and names, and not with times', () => {
    const folder = mkdtempSync(join(tmpdir(), 'deckle-hash-'))
    try {
      mkdirSync(join(folder, 'src/deep'), { recursive: true })
      writeFileSync(join(folder, 'src/deep/a.ts'), 'one')
      const first = contentHash(folder, ['src', 'missing'])
      writeFileSync(join(folder, 'src/deep/a.ts'), 'one')
      expect(contentHash(folder, ['src', 'missing'])).toBe(first)
      writeFileSync(join(folder, 'src/deep/a.ts'), 'two')
      const second = contentHash(folder, ['src', 'missing'])
      writeFileSync(join(folder, 'src/b.ts'), '')
      expect(new Set([first, second, contentHash(folder, ['src', 'missing'])]).size).toBe(3)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

test('a package counts as installed under its newer name too', () => {
  const listing = 'libgtk-3-0t64 installed\nlibnss3 installed\nlibgbm1 config-files\n'
  expect(stillMissing(['libgtk-3-0', 'libnss3', 'libgbm1', 'xvfb'], listing)).toEqual(['libgbm1', 'xvfb'])
})

test.each(['18.20.0', '20.18.3'])('Node %s is refused in one sentence', version => {
  expect(() => requireNode(version)).toThrow(/^Deckle needs Node 20\.19 or newer and this is .*\.$/)
})

test.each(['20.19.0', '22.14.0', '24.1.0'])('Node %s is taken', version => {
  expect(() => requireNode(version)).not.toThrow()
})

test.each([
  [50e6, 200e6, '25 % of 200 MB'],
  [200e6, 200e6, '99 % of 200 MB'],
  [50e6, 0, '50 MB so far'],
])('%i of %i bytes is shown as %s', (done, total, shown) => {
  expect(downloadProgress(done, total)).toBe(shown)
})

test.each([
  ['[1:1122/233539.993928:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket', true],
  ['[1:1122/233539.993928:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization', true],
  ['The app threw an error while loading', false],
  ['[1:1122/233539.993928:FATAL:electron_main_delegate.cc(287)] Running as root without --no-sandbox', false],
])('noise: %s → %s', (line, noise) => {
  expect(isNoise(line)).toBe(noise)
})
