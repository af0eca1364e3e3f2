import { extname, join, sep } from 'node:path'
import { decodedPath } from './decodedPath.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.opml': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** The file of a built site that a URL path names, with its type, or null: unknown types, Deckle's own notes and ways out of the folder name none. */
export function siteFile(folder: string, urlPath: string): { path: string; type: string } | null {
  const decoded = decodedPath(urlPath)
  if (decoded === null) return null
  const path = join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded)
  const type = types[extname(path).toLowerCase()]
  const within = path.startsWith(folder + sep) && !path.slice(folder.length + 1).startsWith('.')
  return type && within ? { path, type } : null
}
