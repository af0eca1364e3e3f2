import packageJson from '../../../package.json' with { type: 'json' }
import { publishedSite } from './commands/site/publishedSite.ts'
import { run } from './run.ts'
import type { Look } from '../jobs/lookForStrayed.ts'

/** `deckle site` by itself, as a file that is loaded whole (`preparedScript.ts`). Gives the exit code. */
export function runSite(argv: readonly string[], look: Look | null): Promise<number> {
  return run(argv, packageJson.version, { site: () => Promise.resolve(options => publishedSite(options, look)) })
}
