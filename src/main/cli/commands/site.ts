import { resolve } from 'node:path'
import { lookForStrayed } from '../../jobs/lookForStrayed.ts'
import type { Options } from '../options.ts'
import { builtFolder } from '../resourceFolder.ts'

/** `deckle site [--out DIR] [--watch]`, and `deckle export --format site`. */
export async function site(options: Options): Promise<void> {
  // Files are looked at while the code that builds is loaded.
  const look = options.out === undefined ? null : lookForStrayed(resolve(options.out), builtFolder)
  try {
    const { publishedSite } = await import('./site/publishedSite.ts')
    await publishedSite(options, look)
  } finally {
    look?.end()
  }
}
