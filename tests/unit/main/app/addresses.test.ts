import { describe, expect, it } from 'vitest'
import { externalUrl } from '../../../../src/main/app/externalUrl.ts'
import { isAllowedRequest } from '../../../../src/main/app/requestFilter.ts'
import { isPageOrigin, originOf } from '../../../../src/main/app/scheme.ts'

const development = 'http://localhost:5173'

describe('externalUrl', () => {
  it('passes web and mail addresses on', () => {
    expect(['https://example.org/a b', 'HTTP://example.org', ' mailto:a@example.org'].map(externalUrl)).toEqual([
      'https://example.org/a%20b',
      'http://example.org/',
      'mailto:a@example.org',
    ])
  })

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id',
    'data:text/html,x',
    'app://bundle/index.html',
    'https://example.org/\u0000',
    'C:\\Windows\\System32\\calc.exe',
    '/usr/bin/true',
    'not a url',
    '',
  ])('refuses %j', url => {
    expect(externalUrl(url)).toBeNull()
  })
})

describe('isAllowedRequest', () => {
  it('lets what is on this machine through', () => {
    const urls = ['app://bundle/index.html', 'app://library/assets/x.png', 'data:image/png;base64,', 'blob:app://bundle/1']
    expect(urls.map(url => isAllowedRequest(url, null))).toEqual([true, true, true, true])
  })

  it.each(['https://example.org', 'http://localhost:5173/', 'ws://localhost:5173/', 'file:///etc/passwd', 'ftp://x/', 'about:blank', 'x'])(
    'stops %s',
    url => {
      expect(isAllowedRequest(url, null)).toBe(false)
    },
  )

  it('lets the development server through in development, and no other', () => {
    const urls = ['http://localhost:5173/a.js', 'ws://localhost:5173/', 'http://localhost:5174/', 'http://localhost:5173.example.org/']
    expect(urls.map(url => isAllowedRequest(url, development))).toEqual([true, true, false, false])
  })
})

describe('isPageOrigin', () => {
  it('knows our page, and in development the server', () => {
    expect(isPageOrigin('app://bundle/index.html#x', { development: null })).toBe(true)
    expect(isPageOrigin('http://localhost:5173/', { development })).toBe(true)
  })

  it.each([
    'app://library/assets/x.png',
    'app://bundle.example.org/',
    'app://bundle@example.org/',
    'http://localhost:5173/',
    'data:text/html,x',
    'about:blank',
    '',
  ])('does not take %s for it', url => {
    expect(isPageOrigin(url, { development: null })).toBe(false)
  })

  it('finds no origin where there is none', () => {
    expect(['about:blank', 'data:,x', 'nonsense'].map(originOf)).toEqual([null, null, null])
  })
})
