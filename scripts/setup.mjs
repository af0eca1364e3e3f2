// npm run setup [-- --for-tests] [--no-build] [--quiet]: everything that the other commands need, fetched, compiled and built
// where it is missing. They run it themselves.
import { failureSentence } from './setup/failure.mjs'
import { setUp } from './setup/setUp.mjs'

const options = process.argv.slice(2)
const started = performance.now()
try {
  const worked = await setUp({ forTests: options.includes('--for-tests'), build: !options.includes('--no-build') })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const asked = process.env.npm_lifecycle_event === 'setup'
  if ((worked || asked) && !options.includes('--quiet'))
    console.error(worked ? `Set-up done (${seconds} s).` : `Nothing is missing (${seconds} s).`)
} catch (error) {
  console.error(failureSentence(error))
  process.exitCode = 1
}
