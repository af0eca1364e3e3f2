// npm run types: the compiler over every layer, each with the types that it may know.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './setup/places.mjs'

const layers = ['src/shared', 'src/main', 'src/preload', 'src/renderer', 'tests', 'bench', 'scripts']
const atOnce = 2

const queue = layers.filter(layer => existsSync(join(root, layer, 'tsconfig.json')))
if (queue.length === 0) fail('No layer has a tsconfig.json: nothing was checked.')
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let layer = queue.shift(); layer; layer = queue.shift()) await check(layer)
  }),
)

/** @param {string} layer */
async function check(layer) {
  const { code, output } = await compile(layer)
  // With --listFiles the compiler names the files it read, among its errors. The errors stay.
  const lines = output.split('\n')
  const own = lines.filter(line => line.startsWith(root) && !relative(root, line).startsWith('node_modules'))
  const errors = lines.filter(
    line => line.trim() !== '' && !(line.startsWith('/') || /^[A-Z]:[\\/]/.test(line)) && !line.startsWith('bundled://'),
  )
  if (code !== 0) fail(errors.join('\n') || `tsc failed on ${layer}: ${output}`)
  else if (own.length === 0) fail(`${layer}/tsconfig.json checks no file.`)
  else console.log(`${layer}: ${own.length} files`)
}

/**
 * @param {string} layer
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function compile(layer) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const child = spawn(process.execPath, [tsc, '-p', join(root, layer, 'tsconfig.json'), '--noEmit', '--listFiles', '--pretty', 'false'], {
    cwd: root,
  })
  let output = ''
  child.stdout.on('data', data => (output += String(data)))
  child.stderr.on('data', data => (output += String(data)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ code, output }))
  })
}

/** @param {string} text */
function fail(text) {
  console.error(text)
  process.exitCode = 1
}
