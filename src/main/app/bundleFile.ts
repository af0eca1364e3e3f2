import { extname, join, sep } from 'node:path'
import { decodedPath } from './decodedPath.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** The file of the built page that a URL path names, with its type, or null: unknown types and ways out of the folder name none. */
export function bundleFile(folder: string, urlPath: string): { path: string; type: string } | null {
  const decoded = decodedPath(urlPath)
  if (decoded === null) return null
  const path = join(folder, decoded === '/' ? 'index.html' : decoded)
  const type = types[extname(path)]
  return type && path.startsWith(folder + sep) ? { path, type } : null
}
