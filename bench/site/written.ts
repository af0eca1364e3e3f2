import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Files and bytes of one kind that a site has. */
export type Written = Readonly<Record<string, Readonly<{ files: number; bytes: number }>>>

/** What a site has by kind, in whichever way it came about: for all to see that two sites are as much work. */
export function writtenIn(site: string): Written {
  const found: Record<string, { files: number; bytes: number }> = {}
  for (const file of readdirSync(site, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name)
    const name = relative(site, path).split(sep).join('/')
    if (!file.isFile() || name.startsWith('.deckle/')) continue
    const kind = (found[kindOf(name)] ??= { files: 0, bytes: 0 })
    kind.files += 1
    kind.bytes += statSync(path).size
  }
  return found
}

function kindOf(name: string): string {
  // Hugo leads from the first page's number to the page itself.
  if (/(?:^|\/)page\/1\/index\.html$/.test(name)) return 'redirects'
  if (/^(?:tags|authors|years|subjects)\/index\.html$/.test(name)) return 'indexes'
  const group = /^(tags|authors|years)\/.*index\.html$/.exec(name)
  if (group?.[1]) return group[1]
  if (name === 'index.html' || /^page\/\d+\/index\.html$/.test(name)) return 'home'
  if (/(?:atom|rss)\.xml$|feed\.json$/.test(name)) return name.slice(name.lastIndexOf('/') + 1)
  if (name.startsWith('search/')) return 'search'
  return /^(?:posts\/)?[^/]+\/index\.html$/.test(name) ? 'articles' : 'other'
}

/** The same as lines of a table, a kind each: files and bytes of each site. */
export function writtenTable(sites: Readonly<Record<string, Written>>): string {
  const names = Object.keys(sites)
  const kinds = [...new Set(Object.values(sites).flatMap(site => Object.keys(site)))].sort()
  const rows = kinds.map(kind => kind.padEnd(12) + names.map(name => cell(sites[name]?.[kind])).join(''))
  return [''.padEnd(12) + names.map(name => name.padStart(22)).join(''), ...rows].join('\n')
}

function cell({ files, bytes } = { files: 0, bytes: 0 }): string {
  return `${files} (${(bytes / 1024).toFixed(0)} KB)`.padStart(22)
}
