import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What a file of the site was made from, by what it depends on: each a print. */
export type Needs = Readonly<Record<string, string>>

const record = z.object({
  needs: z.record(z.string(), z.string()),
  /** Print of the bytes, their number, and when the file was last written. */
  print: z.string(),
  size: z.number(),
  time: z.number(),
  /** Why it was made when it was last made. */
  why: z.string(),
  /** Of an article's page: the articles that its text links to, and the images that it shows. */
  links: z.array(z.string()).optional(),
  assets: z.array(z.string()).optional(),
  /** Of an article's page: the file of the picture that was drawn for it. */
  share: z.string().optional(),
})
export type FileRecord = z.output<typeof record>

/** Everything that a site's folder has of ours, and what each file was made from. `outline` is the print of the library then. */
export type Manifest = Readonly<{ format: number; outline: string; files: Readonly<Record<string, FileRecord>> }>

/** Counts up whenever other code makes other pages of the same library. */
export const manifestFormat = 2

export const ownFolder = '.deckle'
export const manifestName = 'manifest.json'
export const nothingBuilt: Manifest = { format: manifestFormat, outline: '', files: {} }

/** What is known of a site's folder; nothing where there is no manifest, or none that can be read: then everything is made again. */
export function readManifest(folder: string): Manifest {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, ownFolder, manifestName), 'utf8'))
    return isManifest(read) ? read : nothingBuilt
  } catch {
    return nothingBuilt
  }
}

// Proved by hand where zod would take longer than all the rest of a small build; a record that is none is as if it weren't there.
function isManifest(read: unknown): read is Manifest {
  if (typeof read !== 'object' || read === null || !('format' in read) || !('files' in read) || !('outline' in read)) return false
  if (read.format !== manifestFormat || typeof read.files !== 'object' || read.files === null) return false
  const [first] = Object.values(read.files)
  return first === undefined || record.safeParse(first).success
}
