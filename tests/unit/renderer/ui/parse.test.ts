import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress, parseLanguage, parseWhole } from '../../../../src/renderer/ui/parse.ts'

const parseViews = parseWhole(0, Number.MAX_SAFE_INTEGER, 'no')
const parseYear = parseWhole(-5000, 3000, 'no')

describe('whole numbers', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['1 200 000', 1_200_000],
    [' 41 ', 41],
    ['', null],
    ['  ', null],
  ])('are read from “%s”', (text, value) => {
    expect(parseViews(text)).toEqual({ ok: true, value })
  })

  it.each(['1.5', 'many', '1,2', '-3', '0x10', '1e3', '99999999999999999999'])('are not read from “%s”', text => {
    expect(parseViews(text)).toEqual({ ok: false, error: 'no' })
  })

  it('keep to their bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), year => {
        expect(parseYear(String(year)).ok).toBe(year >= -5000 && year <= 3000)
      }),
    )
  })
})

describe('addresses', () => {
  it.each(['https://example.org/a?b#c', 'http://localhost:8080', 'HTTPS://EXAMPLE.ORG', ''])('may be “%s”', text => {
    expect(parseAddress(text)).toEqual({ ok: true, value: text })
  })

  it.each([
    'example.org',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https:example.org',
    'https://',
    'https://a b',
    'ftp://x.y',
    'https://a\u0000b',
  ])('may not be “%s”', text => {
    expect(parseAddress(text).ok).toBe(false)
  })
})

describe('languages', () => {
  it.each([
    ['en', 'en'],
    ['PT-br', 'pt-BR'],
    ['zh-hant', 'zh-Hant'],
  ])('are tags: %s', (text, value) => {
    expect(parseLanguage(text)).toEqual({ ok: true, value })
  })

  it.each(['', 'x', 'english!', '12', 'en_GB'])('are not “%s”', text => {
    expect(parseLanguage(text).ok).toBe(false)
  })
})
