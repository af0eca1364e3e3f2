import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { completeLockfile, platformOf } from '../../../scripts/setup/completeLockfile.mjs'
import { lockfileSatisfied, npmFailure, RegistryTraffic } from '../../../scripts/setup/packages.mjs'
import { root } from '../../../scripts/setup/places.mjs'

describe('whether node_modules matches the lockfile', () => {
  const a = { version: '1.0.0', integrity: 'sha512-a' }
  const wanted = { packages: { '': {}, 'node_modules/a': a, 'node_modules/mac': { version: '2.0.0', optional: true } } }

  test('matches where everything is there but packages for other platforms', () => {
    expect(lockfileSatisfied(wanted, { packages: { 'node_modules/a': a } })).toBe(true)
  })

  test.each([
    ['an install that was killed leaves no record', null],
    ['a package is missing', { packages: {} }],
    ['a version differs', { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } }],
    ['the content differs', { packages: { 'node_modules/a': { ...a, integrity: 'sha512-b' } } }],
    ['a package is there that the lockfile no longer lists', { packages: { 'node_modules/a': a, 'node_modules/b': a } }],
  ])('does not match where %s', (_, installed) => {
    expect(lockfileSatisfied(wanted, installed)).toBe(false)
  })
})

describe('a lockfile written against a registry that carries not every platform', () => {
  test('gets the optional packages that it lacks, with their platform', () => {
    const lockfile = {
      packages: {
        '': {},
        'node_modules/tool': {
          version: '1.2.0',
          dev: true,
          optionalDependencies: { '@tool/linux-x64-musl': '1.2.0', '@tool/darwin-arm64': '1.2.0' },
        },
        'node_modules/@tool/linux-x64-musl': { version: '1.2.0', optional: true },
      },
    }
    expect(completeLockfile(lockfile)).toEqual(['node_modules/@tool/darwin-arm64'])
    expect(lockfile.packages).toHaveProperty(['node_modules/@tool/darwin-arm64'], {
      version: '1.2.0',
      os: ['darwin'],
      cpu: ['arm64'],
      dev: true,
      optional: true,
    })
    expect(completeLockfile(lockfile)).toEqual([])
  })

  test.each([
    ['@oxlint/binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@oxlint/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@oxlint-tsgolint/win32-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@img/sharp-linuxmusl-x64', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@rolldown/binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads the platform of %s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform)
  })

  test("Deckle's own lockfile is complete, so that `npm ci` takes it on every platform", () => {
    expect(completeLockfile(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))).toEqual([])
  })
})

test.each([
  ['npm error code EUSAGE', /^package\.json and package-lock\.json do not belong together/],
  ['npm error network request to https://registry.npmjs.org/ failed, reason: getaddrinfo ENOTFOUND', /^The npm registry cannot be reached/],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /^The npm registry's certificate is not trusted here/],
  ['npm error code ENOSPC', /^The disk is full/],
  ['npm error something else', /^npm ci failed/],
])('%s becomes one sentence that says what to do', (output, sentence) => {
  expect(npmFailure(output)).toMatch(sentence)
  expect(npmFailure(output)).toMatch(/^[^\n]+\.$/)
})

test("npm's log tells how many packages came, and whether the registry answers at all", () => {
  const traffic = new RegistryTraffic()
  traffic.read('npm http fetch GET https://registry.npmjs.org/zod attempt 1 failed with ENOTFOUND\n')
  expect([traffic.inVain, traffic.lastError]).toEqual([true, 'ENOTFOUND'])
  traffic.read(
    'npm http fetch GET 200 https://registry.npmjs.org/zod 32ms (cache miss)\nnpm http fetch GET 200 https://registry.npmjs.org/zod/-/zod-4.6.7.tgz 32ms (cache miss)\n',
  )
  expect([traffic.inVain, traffic.packages]).toEqual([false, 1])
})
