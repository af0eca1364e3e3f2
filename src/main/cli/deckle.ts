import packageJson from '../../../package.json' with { type: 'json' }
import { run } from './run.ts'

// A reader that closes the pipe early (`deckle list | head`) has had enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await run(process.argv.slice(2), packageJson.version)
