// npm run -s deckle -- COMMAND: the command line, in this Node, without a display. Set-up speaks on stderr, and only if it has work.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { failureSentence } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { setUp } from './setup/setUp.mjs'

try {
  await setUp({ audience: 'cli' })
} catch (error) {
  console.error(failureSentence(error))
  process.exit(1)
}
// npm runs scripts in the clone; relative paths are meant from where the person stands.
if (process.env.npm_lifecycle_event === 'deckle' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
const program = join(root, 'out', 'main', 'deckle.js')
process.argv[1] = program
await import(pathToFileURL(program).href)
