// npm run dev: the app with hot reload.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { openDisplay } from './headlessDisplay.mjs'
import { failureSentence } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { setUp } from './setup/setUp.mjs'

try {
  await setUp({ build: false })
  const display = await openDisplay()
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--noSandbox'] : []
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const child = spawn(process.execPath, [program, 'dev', ...asRoot, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...display.env },
  })
  process.once('exit', () => child.kill())
  child.once('close', code => process.exit(code ?? 1))
} catch (error) {
  console.error(failureSentence(error))
  process.exitCode = 1
}
