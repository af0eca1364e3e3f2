import type { Options } from '../options.ts'
import { publishedSite } from './site/publishedSite.ts'

/** `deckle site [--out DIR] [--watch]`, and `deckle export --format site`. */
export function site(options: Options): Promise<void> {
  return publishedSite(options, null)
}
