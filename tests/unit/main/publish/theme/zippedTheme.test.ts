import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../../../src/shared/errors.ts'
import { bundledTheme } from '../../../../../src/main/publish/theme/bundledTheme.ts'
import { unzippedTheme, zippedTheme } from '../../../../../src/main/publish/theme/zippedTheme.ts'

const json = strToU8('{ "name": "Salt" }')
const css = strToU8('body { color: red }')

const bundle = (entries: Zippable) => bundledTheme(unzippedTheme(zipSync(entries)))

const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable-file') return error.message
    throw error
  }
  throw new Error('Nothing was refused')
}

describe('a zip that somebody made', () => {
  test('is a theme at its root or in a folder; what no theme has is left out and named, what systems leave there is passed over', () => {
    const whole = { 'theme.json': json, 'theme.css': css }
    expect([...bundle(whole).files.keys()]).toEqual(['theme.json', 'theme.css'])
    const within = bundle({
      'salt/theme.json': json,
      'salt/theme.css': css,
      'salt/templates/parts/card.liquid': strToU8('x'),
      'salt/fonts/a.woff2': strToU8('f'),
      'salt/run.js': strToU8('alert(1)'),
      'salt/.DS_Store': strToU8('x'),
      '__MACOSX/salt/._theme.css': strToU8('x'),
      'other.txt': strToU8('x'),
    })
    expect({ name: within.name, files: [...within.files.keys()].sort(), left: within.left }).toEqual({
      name: 'Salt',
      files: ['fonts/a.woff2', 'templates/parts/card.liquid', 'theme.css', 'theme.json'],
      left: ['other.txt', 'run.js'],
    })
  })

  test.each([
    '../theme.css',
    '/etc/passwd.txt',
    'a/../../b.txt',
    'C:/x.txt',
    'a\\..\\b.txt',
    'templates/con.liquid',
    'nul\u0000.txt',
    'a/b./c.txt',
    'a//b.txt',
    'x'.repeat(300),
  ])('is refused where a name leads elsewhere: %j', name => {
    expect(refusal(() => bundle({ 'theme.json': json, 'theme.css': css, [name]: css }))).toContain('leads elsewhere')
  })

  test('is refused where it has links, a name twice, or nothing of a theme', () => {
    const link = { os: 3, attrs: (0o120777 << 16) >>> 0 }
    expect(refusal(() => bundle({ 'theme.json': json, 'theme.css': [strToU8('/etc/passwd'), link] }))).toContain('a link')
    expect(refusal(() => bundle({ 'theme.json': json, 'theme.css': css, 'THEME.css': css }))).toContain('twice')
    expect(refusal(() => bundle({ 'theme.css': css }))).toContain('no theme.json')
    expect(refusal(() => bundle({ 'theme.json': json }))).toContain('no theme.css')
    expect(refusal(() => bundle({ 'theme.json': strToU8('{'), 'theme.css': css }))).toContain('not JSON')
    expect(refusal(() => bundle({ 'theme.json': strToU8('{"name":""}'), 'theme.css': css }))).toContain('name')
    expect(refusal(() => unzippedTheme(strToU8('PK nothing')))).toContain('whole zip')
    const whole = zipSync({ 'theme.json': json, 'theme.css': css })
    expect(refusal(() => unzippedTheme(whole.subarray(0, whole.length - 30)))).toContain('whole zip')
  })

  test('is not unpacked where it would be more than a theme can be, whatever it says of its size', () => {
    const bomb = new Uint8Array(11 * 1024 * 1024)
    expect(refusal(() => bundle({ 'theme.json': json, 'theme.css': bomb }))).toContain('larger')
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`a${n}.txt`, css]))
    expect(refusal(() => bundle(many))).toContain('more files')
    const large = new Uint8Array(9 * 1024 * 1024)
    expect(refusal(() => bundle(Object.fromEntries([1, 2, 3, 4, 5].map(n => [`a${n}.png`, large]))))).toContain('larger')
    // An entry that says it has five bytes, and has eleven million.
    const lying = zipSync({ 'theme.json': json, 'theme.css': bomb })
    const view = new DataView(lying.buffer, lying.byteOffset)
    for (let at = 0; at + 4 < lying.length; at += 1) {
      const mark = view.getUint32(at, true)
      if (mark === 0x04034b50 && view.getUint32(at + 22, true) === bomb.length) view.setUint32(at + 22, 5, true)
      if (mark === 0x02014b50 && view.getUint32(at + 24, true) === bomb.length) view.setUint32(at + 24, 5, true)
    }
    const read = (() => {
      try {
        return unzippedTheme(lying).get('theme.css')?.length ?? 0
      } catch {
        return 0
      }
    })()
    expect(read).toBeLessThan(1024 * 1024)
  })

  test('that was exported is the same theme when it is imported, and the same bytes when it is exported again', () => {
    const files = new Map([
      ['theme.json', json],
      ['theme.css', css],
      ['templates/article.liquid', strToU8('{{ page.head_html }}')],
    ])
    const bytes = zippedTheme('salt', files)
    const back = bundledTheme(unzippedTheme(bytes))
    expect(Object.fromEntries(back.files)).toEqual(Object.fromEntries(files))
    expect(zippedTheme('salt', new Map([...files].toReversed()))).toEqual(bytes)
  })
})
