import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { join, resolve } from 'node:path'
import { lookForStrayed } from '../jobs/lookForStrayed.ts'
import { lateImports } from '../publish/lateImports.ts'
import { preparedScript } from '../jobs/preparedScript.ts'
import { builtFolder } from './resourceFolder.ts'

// A reader that closes the pipe early (`deckle list | head`) has had enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const argv = process.argv.slice(2)
const siteCommand = join(builtFolder, 'siteCommand.cjs')
process.exitCode = argv[0] === 'site' && existsSync(siteCommand) ? await siteQuickly() : await anyCommand()

async function anyCommand(): Promise<number> {
  const [{ default: packageJson }, { run }, { commands }] = await Promise.all([
    import('../../../package.json', { with: { type: 'json' } }),
    import('./run.ts'),
    import('./commands.ts'),
  ])
  return run(argv, packageJson.version, commands)
}

async function siteQuickly(): Promise<number> {
  // How much a function has to do before V8 compiles it a second time, four times what it says itself: a build of a thousand
  // pages is over before the rest of that work, a sixth of all, has paid for itself. Threads take the same.
  setFlagsFromString('--interrupt-budget=540000')
  const at = argv.indexOf('--out')
  const out = at < 0 ? undefined : argv[at + 1]
  // Files are looked at while the code that builds is loaded.
  const look = out === undefined ? null : lookForStrayed(resolve(out), builtFolder)
  const { runSite } = preparedScript(siteCommand) as Pick<typeof import('./siteCommand.ts'), 'runSite'>
  try {
    return await runSite(argv, look, lateImports())
  } finally {
    look?.end()
  }
}
