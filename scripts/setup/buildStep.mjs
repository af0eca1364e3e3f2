import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'
import { SetupFailure, shownPath } from './failure.mjs'
import { contentHash, logFile, readJson, root } from './places.mjs'

const sources = ['src', 'resources', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']
const results = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const stampFile = join(root, 'out', '.built')

/** Step: the app in out/, built from the sources as they are now. */
export const buildStep = {
  title: 'building the app',

  missing() {
    const stamp = readJson(stampFile)
    return !stamp || stamp.results !== resultsMark() || stamp.sources !== contentHash(root, sources)
  },

  /** @param {import('./setUp.mjs').Context} context */
  async provide({ say }) {
    mkdirSync(join(root, 'out'), { recursive: true })
    rmSync(stampFile, { force: true })
    // Taken before, so that what is edited meanwhile is built the next time.
    const hash = contentHash(root, sources)
    const command = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const result = await run(process.execPath, [command, 'build'], {
      cwd: root,
      env: { NODE_ENV: 'production', ELECTRON_EXEC_PATH: process.env.ELECTRON_EXEC_PATH ?? process.execPath },
      onTick: seconds => say.progress(`building: ${Math.round(seconds)} s (about 10 s)`),
    })
    if (!result.ok)
      throw new SetupFailure(`The app does not build: correct what ${shownPath(logFile)} says at its end, then run this command again.`)
    writeFileSync(stampFile, JSON.stringify({ sources: hash, results: resultsMark() }))
  },
}

/** Sees a build that was made or cut short by something else, e.g. `npm run dev`. */
function resultsMark() {
  return results
    .map(name => {
      const file = statSync(join(root, name), { throwIfNoEntry: false })
      return file ? `${file.size} ${file.mtimeMs}` : 'missing'
    })
    .join(', ')
}
