import { parseUrl } from './parseUrl.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { protocol, type Protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron'
import { assetId } from '../../shared/model/ids.ts'
import { assetPath } from '../library/assets/assetPath.ts'
import { sitePolicy } from '../render/site/sitePolicy.ts'
import { bundleFile } from './bundleFile.ts'
import { siteFile } from './siteFile.ts'
import { assetSecurityPolicy, contentSecurityPolicy, framedPagePolicy } from './contentSecurityPolicy.ts'
import { bundleHost, framedPage, libraryHost, previewHost, scheme } from './scheme.ts'

const assetTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])
}

/** The folders that belong to what is open; null while nothing is. */
export interface OpenFolders {
  readonly library: () => string | null
  readonly preview: () => string | null
}

interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly data: Buffer
}

/**
 * Answers `app:` URLs from the built page at once, and from the folder of the open library and that of the site that is previewed
 * once `open` is there.
 */
export function serve(session: Session, pageFolder: string, open: Promise<OpenFolders>): void {
  const answerTo = async (request: { readonly url: string; readonly method: string }): Promise<Answer> => {
    const url = parseUrl(request.url)
    if (!url || request.method !== 'GET') return nothing
    if (url.host === bundleHost) return page(pageFolder, url.pathname)
    const folders = await open
    if (url.host === libraryHost) return asset(folders.library(), url.pathname)
    if (url.host === previewHost) return preview(folders.preview(), url.pathname)
    return nothing
  }
  if (register(session.protocol, answerTo)) return
  session.protocol.handle(scheme, async request => {
    const { status, headers, data } = await answerTo(request)
    return new Response(new Uint8Array(data), { status, headers })
  })
}

/**
 * Has URLs answered the older way, by which Electron does not first read all of Node's fetch, with every one of its parts: that
 * kept each first page waiting. Says whether this runtime still knows it.
 */
function register(inSession: Protocol, answerTo: (request: ProtocolRequest) => Promise<Answer>): boolean {
  const older: unknown = Reflect.get(inSession, 'registerBufferProtocol')
  if (typeof older !== 'function') return false
  const replyTo = async (request: ProtocolRequest, reply: (response: ProtocolResponse) => void) => {
    const { status, headers, data } = await answerTo(request)
    reply({ statusCode: status, headers, data })
  }
  const failed = -2
  const registered: unknown = Reflect.apply(older, inSession, [
    scheme,
    (request: ProtocolRequest, reply: (response: ProtocolResponse) => void) =>
      void replyTo(request, reply).catch(() => reply({ error: failed })),
  ])
  return registered === true
}

async function page(folder: string, path: string): Promise<Answer> {
  const file = bundleFile(folder, path)
  if (!file) return nothing
  return answer(file.path, {
    'Content-Type': file.type,
    'Content-Security-Policy': path === framedPage ? framedPagePolicy : contentSecurityPolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  })
}

/** A file of the site that is previewed, as a server would answer: a folder is its `index.html`, and what is not there is its `404.html`. */
async function preview(folder: string | null, path: string): Promise<Answer> {
  if (!folder) return nothing
  const headers = { 'Content-Security-Policy': sitePolicy, 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' }
  const file = siteFile(folder, path)
  const found = file && (await answer(file.path, { ...headers, 'Content-Type': file.type }))
  if (found && found !== nothing) return found
  const missing = await answer(join(folder, '404.html'), { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
  return { ...missing, status: 404 }
}

async function asset(folder: string | null, path: string): Promise<Answer> {
  const id = assetId.safeParse(path.startsWith('/assets/') ? path.slice('/assets/'.length) : '')
  if (!folder || !id.success) return nothing
  return answer(assetPath(folder, id.data), {
    'Content-Type': assetTypes[id.data.slice(id.data.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'Content-Security-Policy': assetSecurityPolicy,
    // The name is the hash of the bytes.
    'Cache-Control': 'private, max-age=31536000, immutable',
  })
}

async function answer(path: string, headers: Record<string, string>): Promise<Answer> {
  try {
    return { status: 200, data: await readFile(path), headers: { ...headers, 'X-Content-Type-Options': 'nosniff' } }
  } catch {
    return nothing
  }
}

// Of no type, and so of none that shows or runs.
const nothing: Answer = {
  status: 404,
  data: Buffer.alloc(0),
  headers: { 'Content-Type': 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' },
}
