import { expect, it } from 'vitest'
import { isTrusted } from '../../../../src/main/ipc/sender.ts'

const page = { ours: true, isMainFrame: true, url: 'app://bundle/index.html' }

it('answers the main frame of our window on our page', () => {
  expect(isTrusted(page, { development: null })).toBe(true)
})

it.each([
  ['a window that is not ours', { ...page, ours: false }],
  ['a frame inside the page', { ...page, isMainFrame: false }],
  ['another page in our window', { ...page, url: 'https://example.org/' }],
  ['an asset opened by itself', { ...page, url: 'app://library/assets/x.png' }],
  ['a frame that is gone', { ...page, url: null }],
  ['the development server outside development', { ...page, url: 'http://localhost:5173/' }],
])('refuses %s', (_what, sender) => {
  expect(isTrusted(sender, { development: null })).toBe(false)
})
