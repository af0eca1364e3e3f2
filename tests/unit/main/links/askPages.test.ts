import { afterEach, expect, test } from 'vitest'
import { askPages } from '../../../../src/main/links/askPages.ts'
import { closeServers, serve } from '../../../support/webServer.ts'

afterEach(closeServers)

const job = () => ({ signal: new AbortController().signal, progress: () => undefined })
/** The test’s own server is on this very computer. */
const allows = (address: string) => address === '127.0.0.1'
const silent = { title: null, site: null, author: null, date: null, language: null }

const page = `<!doctype html><html lang="ko_KR"><head><title>항구의 불빛 - 부두 신문</title>
  <meta property="og:site_name" content="부두 신문"><meta name="author" content="김하늘">
  <meta property="article:published_time" content="2025-11-13T09:30:00+09:00"></head><body><h1>Other</h1></body></html>`

const structured = `<html><head><title>x</title><script type="application/ld+json">
  {"@type":"NewsArticle","headline":"The line","author":{"name":"Ada North"},"datePublished":"2025-11-12","publisher":{"name":"The Quay"}}
</script></head></html>`

test('what a page’s head says is given: title without the site, site, author, date and language; each page is asked once', async () => {
  const asked: string[] = []
  const site = await serve((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/moved') response.writeHead(302, { location: '/ld' })
    else response.setHeader('content-type', request.url === '/picture' ? 'image/png' : 'text/html; charset=utf-8')
    response.end(request.url === '/ld' ? structured : page)
  })
  const urls = [`${site}/a`, `${site}/moved`, `${site}/a`, `${site}/picture`]
  const told: number[] = []
  const { pages, stopped } = await askPages(urls, { ...job(), progress: (_, done) => void told.push(done) }, { allows })
  expect(asked.toSorted()).toEqual(['/a', '/ld', '/moved', '/picture'])
  expect([stopped, told.at(-1)]).toEqual([false, 3])
  expect(pages.toSorted((a, b) => (a.url < b.url ? -1 : 1))).toEqual([
    {
      url: `${site}/a`,
      problem: null,
      title: '항구의 불빛',
      site: '부두 신문',
      author: '김하늘',
      date: '2025-11-13',
      language: 'ko-KR',
    },
    { url: `${site}/moved`, problem: null, ...silent, title: 'x', site: 'The Quay', author: 'Ada North', date: '2025-11-12' },
    { url: `${site}/picture`, problem: null, ...silent },
  ])
})

test('each page that can’t be read has its reason, and the others are read', async () => {
  const site = await serve((request, response) => {
    if (request.url === '/gone') response.writeHead(410).end()
    else response.setHeader('content-type', 'text/html').end(page)
  })
  const port = new URL(site).port
  const { pages } = await askPages([`${site}/gone`, `http://127.0.0.2:${port}/`, `${site}/a`], job(), { allows })
  expect(pages.map(({ problem, title }) => String(problem ?? title)).toSorted()).toEqual([
    'It leads into this computer or its network, and is not asked.',
    'The page is gone (410).',
    '항구의 불빛',
  ])
})

test('what was had before it was stopped is given', async () => {
  const abort = new AbortController()
  const site = await serve((request, response) => {
    // The first is answered; then someone presses Stop while the others wait.
    if (request.url === '/1') response.setHeader('content-type', 'text/html').end(page)
  })
  const progress = (_: string, done: number) => done === 1 && abort.abort()
  const found = await askPages([`${site}/1`, `${site}/2`, `${site}/3`], { signal: abort.signal, progress }, { allows })
  expect([found.stopped, found.pages.map(({ title }) => title)]).toEqual([true, ['항구의 불빛']])
})
