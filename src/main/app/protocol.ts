import { parseUrl } from './parseUrl.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { protocol, type Session } from 'electron'
import { assetId } from '../../shared/model/ids.ts'
import { assetPath } from '../library/assetPath.ts'
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

/**
 * Answers `app:` URLs from the built page, from the folder of the open library, and from that of the site that is previewed;
 * all of them once `open` is there, so that no page runs before there is somebody to answer it.
 */
export function serve(session: Session, pageFolder: string, open: Promise<OpenFolders>): void {
  session.protocol.handle(scheme, async request => {
    const url = parseUrl(request.url)
    if (!url || request.method !== 'GET') return nothing()
    const folders = await open
    if (url.host === bundleHost) return page(pageFolder, url.pathname)
    if (url.host === libraryHost) return asset(folders.library(), url.pathname)
    if (url.host === previewHost) return preview(folders.preview(), url.pathname)
    return nothing()
  })
}

async function page(folder: string, path: string): Promise<Response> {
  const file = bundleFile(folder, path)
  if (!file) return nothing()
  return answer(file.path, {
    'Content-Type': file.type,
    'Content-Security-Policy': path === framedPage ? framedPagePolicy : contentSecurityPolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  })
}

/** A file of the site that is previewed, as a server would answer: a folder is its `index.html`, and what is not there is its `404.html`. */
async function preview(folder: string | null, path: string): Promise<Response> {
  if (!folder) return nothing()
  const headers = { 'Content-Security-Policy': sitePolicy, 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' }
  const file = siteFile(folder, path)
  const found = file && (await answer(file.path, { ...headers, 'Content-Type': file.type }))
  if (found?.ok) return found
  const missing = await answer(join(folder, '404.html'), { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
  return new Response(missing.body, { status: 404, headers: missing.headers })
}

async function asset(folder: string | null, path: string): Promise<Response> {
  const id = assetId.safeParse(path.startsWith('/assets/') ? path.slice('/assets/'.length) : '')
  if (!folder || !id.success) return nothing()
  return answer(assetPath(folder, id.data), {
    'Content-Type': assetTypes[id.data.slice(id.data.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'Content-Security-Policy': assetSecurityPolicy,
    // The name is the hash of the bytes.
    'Cache-Control': 'private, max-age=31536000, immutable',
  })
}

async function answer(path: string, headers: Record<string, string>): Promise<Response> {
  try {
    return new Response(await readFile(path), { headers: { ...headers, 'X-Content-Type-Options': 'nosniff' } })
  } catch {
    return nothing()
  }
}

function nothing(): Response {
  return new Response(null, { status: 404 })
}
