import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import type { SitePath } from '../../render/site/frame.ts'
import type { Neighbour } from '../../render/site/sitePages.ts'
import type { Again } from './Again.ts'
import { formerManifest, ownFolder } from './manifestPlace.ts'

/** What a file of the site was made from, by what it depends on: each a print. */
export type Needs = Readonly<Record<string, string>>

/** What is known of a file: `size` and `time` are those of the file as it was written. */
export type FileRecord = Readonly<{
  needs: Needs
  /** Print of the bytes. */
  print: string
  size: number
  time: number
  /** Why it was made when it was last made. */
  why: string
  /** Of an article's page: the articles that its text links to, and the images that it shows. */
  links?: readonly string[]
  assets?: readonly string[]
  /** Of an article's page: the file of the picture that was drawn for it. */
  share?: string
  again?: Again
}>

/** Where an article is on the site, and what its page says of the rest of it. */
export type Place = Readonly<{
  file: string
  path: SitePath
  /** The print of all that others show of it. */
  face: string
  /** Where the pages are that it leads to by name, as one text. */
  ways: string
  /** The print of all that decides where it is listed, and between which others. */
  standing: string
  /** The lists on its page. */
  lists: readonly ListId[]
  newer: Neighbour | null
  older: Neighbour | null
  /** The articles of these. */
  around: readonly [newer: ArticleId | null, older: ArticleId | null]
  /** When it was changed, as the site map says. */
  changed: number
  /** Files that show it, beside its own. */
  shownIn: readonly string[]
}>

/** The page of a list: what its index says of it, and the files that show it, its own and its feeds. */
export type ListPlace = Readonly<{ name: string; count: number; shownIn: readonly string[] }>

/** Everything that a site's folder has of ours, what each file was made from, and what another build can go on from. */
export type Manifest = Readonly<{
  notes: Readonly<Record<string, string>>
  files: Readonly<Record<string, FileRecord>>
  places: ReadonlyMap<string, Place>
  lists: ReadonlyMap<string, ListPlace>
}>

/** What a build changed in a manifest. */
export type ManifestPatch = Readonly<{
  notes: Readonly<Record<string, string>>
  files: readonly (readonly [string, FileRecord])[]
  places: readonly (readonly [string, Place])[]
  /** Files that are not of the site any more. */
  gone: readonly string[]
}>

/** A manifest on the disk, read piece by piece. */
export interface OpenManifest {
  readonly note: (name: string) => string | null
  readonly file: (path: string) => FileRecord | undefined
  readonly place: (id: string) => Place | undefined
  readonly list: (id: string) => ListPlace | undefined
  /** Files of which something is known that names this. */
  readonly naming: (text: string) => string[]
  /** Articles whose pages are these files. */
  readonly placedAt: (files: readonly string[]) => string[]
  readonly files: () => Readonly<Record<string, FileRecord>>
  readonly close: () => void
}

/** How manifests are kept. */
export interface ManifestStore {
  /** Null where there is none, or none that can be read. */
  readonly open: (path: string) => OpenManifest | null
  /** Writes a new one; whatever is there is replaced. */
  readonly write: (path: string, manifest: Manifest) => void
  /** All of the patch or nothing of it. The same patch twice is the same as once. */
  readonly patch: (path: string, patch: ManifestPatch) => void
}

/** Counts up whenever other code makes other pages of the same library, or keeps other things in a manifest. */
export const manifestFormat = 4

/** The files that an older Deckle wrote, so that they are known to be ours; what they were made from is another matter by now. */
export function formerFiles(folder: string): Readonly<Record<string, FileRecord>> {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, ownFolder, formerManifest), 'utf8'))
    const files = typeof read === 'object' && read !== null && 'files' in read ? Object.keys(read.files as object) : []
    return forgotten(files)
  } catch {
    return {}
  }
}

/** Of a file that is ours, and of which nothing else is known. */
export const unknownFile: FileRecord = { needs: {}, print: '', size: -1, time: 0, why: '' }

/** Files of which nothing is known but that they are ours. */
export function forgotten(files: Iterable<string>): Readonly<Record<string, FileRecord>> {
  return Object.fromEntries([...files].map(file => [file, unknownFile]))
}
