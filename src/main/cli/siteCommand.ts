import packageJson from '../../../package.json' with { type: 'json' }
import { publishedSite } from './commands/site/publishedSite.ts'
import { run } from './run.ts'
import { importBy, type LateImports } from '../publish/lateImports.ts'
import type { Look } from '../jobs/lookForStrayed.ts'

/** `deckle site` by itself, as a file that is loaded whole (`jobs/preparedScript.ts`). Gives the exit code. */
export function runSite(argv: readonly string[], look: Look | null, imports: LateImports): Promise<number> {
  importBy(imports)
  return run(argv, packageJson.version, { site: () => Promise.resolve(options => publishedSite(options, look)) })
}
