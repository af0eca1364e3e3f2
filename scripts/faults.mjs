// npm run faults -- [NAME…] [--seed N] [--count N] [--short] [--json]: breaks things on purpose, and says what became of them.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { openDisplay } from './headlessDisplay.mjs'
import { failureSentence } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { setUp } from './setup/setUp.mjs'

try {
  await setUp({ forTests: true })
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tests/faults/main.ts'),
      outDir: join(root, 'out/faults'),
      copyPublicDir: false,
      target: 'node20.18',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'main.mjs', chunkFileNames: '[name].mjs' } },
    },
  })
  const display = await openDisplay()
  process.exitCode = await run(join(root, 'out/faults/main.mjs'), process.argv.slice(2), display.env)
  display.stop()
} catch (error) {
  console.error(failureSentence(error))
  process.exitCode = 1
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code
 */
function run(program, args, env) {
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve(code ?? 1))
  })
}
