// npm run -s bench -- NAME [--json] [--OPTION VALUE]: measures one thing. With --json the last line is one JSON object.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDisplay } from './headlessDisplay.mjs'
import { electronExecutable } from './setup/electronStep.mjs'
import { failureSentence, SetupFailure } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { setUp } from './setup/setUp.mjs'

const [name, ...options] = process.argv.slice(2)
const known = benchNames()

if (!name || name.startsWith('-')) {
  console.log(`Benchmarks, each run with \`npm run -s bench -- NAME [--json]\`:\n${known.map(each => `  ${each}`).join('\n')}`)
} else {
  try {
    if (!known.includes(name)) throw new SetupFailure(`There is no benchmark called ${name}: choose one of ${known.join(', ')}.`)
    await setUp()
    const program = await bundle(name)
    const display = await openDisplay()
    process.exitCode = await measure(program, options, display.env)
    display.stop()
  } catch (error) {
    console.error(failureSentence(error))
    process.exitCode = 1
  }
}

/** The files of bench/ that measure something; the others serve them. */
function benchNames() {
  const folder = join(root, 'bench')
  return readdirSync(folder)
    .filter(file => /\.(?:ts|mjs)$/.test(file) && /^export default\b/m.test(readFileSync(join(folder, file), 'utf8')))
    .map(file => file.replace(/\.\w+$/, ''))
}

/**
 * One plain module, so that what is measured runs as it does in the app, without a loader beneath it.
 * @param {string} bench
 * @returns {Promise<string>} its file
 */
async function bundle(bench) {
  const { build } = await import('vite')
  const source = readdirSync(join(root, 'bench')).find(file => file === `${bench}.ts` || file === `${bench}.mjs`)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'bench', source ?? ''),
      outDir: join(root, 'out', 'bench'),
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20.18',
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${bench}.mjs`, chunkFileNames: `${bench}-[name].mjs` } },
    },
  })
  return join(root, 'out', 'bench', `${bench}.mjs`)
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code
 */
function measure(program, args, env) {
  const runner = join(root, 'scripts', 'benchRun.mjs')
  const child = spawn(process.execPath, ['--expose-gc', runner, program, electronExecutable() ?? '', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve(code ?? 1))
  })
}
