import { afterEach, expect, test } from 'vitest'
import { localAccess } from '../../../../src/main/library/localAccess.ts'
import { askAddress } from '../../../../src/main/links/askAddress.ts'
import { checkLinks } from '../../../../src/main/links/checkLinks.ts'
import { isPublicAddress } from '../../../../src/main/links/publicAddress.ts'
import { listId } from '../../../../src/shared/model/ids.ts'
import { noFields, temporaryLibrary } from '../library/temporaryLibrary.ts'
import { closeServers, serve } from '../../../support/webServer.ts'

afterEach(closeServers)

const signal = () => new AbortController().signal
/** The test’s own server is on this very computer. */
const here = (address: string) => address === '127.0.0.1'

const ask = (url: string) => askAddress(url, { signal: signal(), allows: here, timeoutMs: 200 })

test.each([
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['192.168.0.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['[::1]', false],
  ['::ffff:127.0.0.1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['2002:7f00:1::', false],
  ['64:ff9b::7f00:1', false],
  ['93.184.216.34', true],
  ['2606:4700::1111', true],
  ['no address', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})

test('the time is one for all redirects together', async () => {
  const site = await serve((request, response) => {
    const hop = Number(request.url?.slice(1))
    setTimeout(() => (hop < 4 ? response.writeHead(302, { location: `/${hop + 1}` }) : response).end('here'), 90)
  })
  await expect(ask(`${site}/0`)).rejects.toThrow('It did not answer within ten seconds.')
})

test('addresses within this computer or its network are refused, however they are written, and after a redirect', async () => {
  const inside = await serve((_, response) => response.end('secret'))
  const port = new URL(inside).port
  for (const url of [
    inside,
    `http://localhost:${port}/`,
    `http://2130706433:${port}/`,
    `http://0x7f.1:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
  ])
    await expect(askAddress(url, { signal: signal() })).rejects.toThrow(/its network/u)
  const sending = await serve((_, response) => response.writeHead(302, { location: `http://127.0.0.2:${port}/` }).end())
  await expect(askAddress(sending, { signal: signal(), allows: here })).rejects.toThrow(/its network/u)
})

test('what is no web address, goes round in circles, or says nothing for too long, fails with a sentence', async () => {
  const circle = await serve((_, response) => response.writeHead(301, { location: '/again' }).end())
  const silent = await serve(() => undefined)
  await expect(ask('file:///etc/passwd')).rejects.toThrow('Only http and https addresses can be asked.')
  await expect(ask('https://name:secret@example.org/')).rejects.toThrow(/password/u)
  await expect(ask(circle)).rejects.toThrow('It sends from address to address without end.')
  await expect(ask(silent)).rejects.toThrow('It did not answer within ten seconds.')
})

test('a page without end is read no further than its beginning', async () => {
  const endless = await serve((_, response) => {
    const more = () => {
      while (response.write('x'.repeat(65_536)));
    }
    response.on('drain', more)
    more()
  })
  const { status, body } = await askAddress(endless, { signal: signal(), allows: here })
  expect([status, body.length]).toEqual([200, 256 * 1024])
})

test('a list’s links are checked, and their titles kept; nothing else is asked', async () => {
  const asked: string[] = []
  const site = await serve((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    if (request.url === '/gone') response.writeHead(404).end()
    else if (request.url === '/moved') response.writeHead(301, { location: '/there' }).end()
    else
      response
        .setHeader('content-type', 'text/html')
        .end('<title>The line &amp; its end</title><meta property=og:site_name content="Line">')
  })
  const access = localAccess(temporaryLibrary())
  const { id } = await access.call('list:create', { name: 'Related news' })
  const urls = [`${site}/gone`, `${site}/moved`, `${site}/moved`, null]
  await access.call('list:add-items', { id, items: urls.map(url => ({ articleId: null, own: { ...noFields, url } })), at: null })
  const job = { signal: signal(), progress: () => undefined }
  expect(await checkLinks(access, id, job, { allows: here })).toEqual({ checked: 2, dead: 1 })
  expect(asked.toSorted()).toEqual(['GET /gone', 'GET /moved', 'GET /there'])
  const { items } = await access.call('list:health', { id })
  expect(items.map(item => [item.title, item.troubles.map(trouble => trouble.is)])).toEqual([
    ['', ['dead']],
    ['The line & its end', []],
    ['The line & its end', ['repeated']],
    ['', []],
  ])
})

test('a check that is stopped keeps what it knows', async () => {
  const silent = await serve(() => undefined)
  const access = localAccess(temporaryLibrary())
  const { id } = await access.call('list:create', { name: 'Any' })
  await access.call('list:add-items', { id, items: [{ articleId: null, own: { ...noFields, url: silent } }], at: null })
  const abort = new AbortController()
  setTimeout(() => abort.abort(), 100)
  const check = checkLinks(access, listId.parse(id), { signal: abort.signal, progress: () => undefined }, { allows: here })
  await expect(check).rejects.toMatchObject({ code: 'cancelled' })
})
