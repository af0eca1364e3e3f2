import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundleFile } from '../../../../src/main/app/bundleFile.ts'

const folder = '/app/out/renderer'

describe('bundleFile', () => {
  it('names the page and its parts with their types', () => {
    expect(['/', '/index.html', '/assets/a%20b.js', '/assets/x.woff2'].map(path => bundleFile(folder, path))).toEqual([
      { path: join(folder, 'index.html'), type: 'text/html; charset=utf-8' },
      { path: join(folder, 'index.html'), type: 'text/html; charset=utf-8' },
      { path: join(folder, 'assets/a b.js'), type: 'text/javascript; charset=utf-8' },
      { path: join(folder, 'assets/x.woff2'), type: 'font/woff2' },
    ])
  })

  it.each([
    '/../main/index.js',
    '/%2e%2e/main/index.js',
    '/..%2fmain%2findex.js',
    '/a/%2e%2e/%2e%2e/index.html',
    '/..%5cmain%5cindex.js',
    '/%00.js',
    '/%zz.js',
    '/secret.key',
    '/../renderer-other/x.js',
    '',
  ])('gives nothing for %s', path => {
    expect(bundleFile(folder, path)).toBeNull()
  })

  it('never leaves the folder', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '/', '%2f', '\\', '%5c', 'a', '%252e', '\0', 'x.js', '~')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const file = bundleFile(folder, `/${pieces.join('')}`)
        expect(file === null || file.path.startsWith(`${folder}/`)).toBe(true)
        expect(file?.path ?? '').not.toMatch(/(^|[/\\])\.\.([/\\]|$)/)
      }),
    )
  })
})
