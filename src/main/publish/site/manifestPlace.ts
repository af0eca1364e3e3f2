import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const ownFolder = '.deckle'
export const manifestName = 'manifest.sqlite'
/** As it was called in Deckle's first version. */
export const formerManifest = 'manifest.json'

/** Whether Deckle has built a site there. */
export function isSiteFolder(folder: string): boolean {
  return [manifestName, formerManifest].some(name => existsSync(join(folder, ownFolder, name)))
}
