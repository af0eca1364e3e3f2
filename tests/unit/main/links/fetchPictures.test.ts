import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { localAccess } from '../../../../src/main/library/localAccess.ts'
import { createLibrary } from '../../../../src/main/library/file/open.ts'
import { fetchPictures } from '../../../../src/main/links/fetchPictures.ts'
import { closeServers, serve } from '../../../support/webServer.ts'

afterEach(closeServers)

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

test('pictures are stored once they were looked at; what is none, too large, gone or within the network has its reason', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-fetch-'))
  const library = createLibrary(join(folder, 'library'))
  const asked: (string | undefined)[] = []
  const site = await serve((request, response) => {
    asked.push(request.headers.accept)
    if (request.url === '/gone.png') return response.writeHead(404).end()
    if (request.url === '/moved') return response.writeHead(302, { location: '/a%20b.png' }).end()
    if (request.url === '/page') return response.setHeader('content-type', 'text/html').end('<p>')
    response.setHeader('content-type', 'image/png')
    if (request.url === '/words.png') return response.end('no picture')
    return response.end(request.url === '/large.png' ? Buffer.concat([png, Buffer.alloc(5000)]) : png)
  })
  const inside = site.replace('127.0.0.1', '127.0.0.2')
  const urls = ['/a%20b.png', '/moved', '/gone.png', '/page', '/words.png', '/large.png'].map(path => site + path)
  try {
    const told: number[] = []
    const job = { signal: new AbortController().signal, progress: (_: string, done: number) => void told.push(done) }
    const options = { allows: (address: string) => address === '127.0.0.1', mostBytes: 2000 }
    const { pictures, stopped } = await fetchPictures(localAccess(library), [...urls, urls[0] ?? '', `${inside}/a.png`], job, options)
    const found = Object.fromEntries(
      pictures.map(({ url, asset, problem }) => [new URL(url).pathname, problem ?? [asset?.name, asset?.width, asset?.type]]),
    )
    expect(found).toEqual({
      '/a%20b.png': ['a b.png', 1, 'image/png'],
      '/moved': [expect.any(String), 1, 'image/png'],
      '/gone.png': 'The site does not give the picture.',
      '/page': 'There is no picture at this address.',
      '/words.png': 'What is at this address is no picture that Deckle can keep.',
      '/large.png': 'The picture is larger than 25 MB.',
      '/a.png': 'It leads into this computer or its network, and is not asked.',
    })
    expect([stopped, told.at(-1), new Set(asked)]).toEqual([false, 7, new Set(['image/*'])])
  } finally {
    library.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
