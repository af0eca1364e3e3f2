// The process in which a benchmark runs, started by bench.mjs: PROGRAM ELECTRON [--json] [--OPTION VALUE].
import { pathToFileURL } from 'node:url'
import { cacheFolder, contentHash, root } from './setup/places.mjs'

const [program = '', electronPath = '', ...options] = process.argv.slice(2)
const args = readOptions(options)
const json = args.json === true
const { default: bench } = await import(pathToFileURL(program).href)
const figures = await bench({
  args,
  json,
  electronPath,
  root,
  cache: cacheFolder(),
  hashOf: (/** @type {string[]} */ names) => contentHash(root, names),
})
if (json) console.log(JSON.stringify(figures))
else printTable(flatten(figures))

/**
 * @param {string[]} words
 * @returns {Record<string, string | true>} `--blocks 100 --json` gives { blocks: '100', json: true }
 */
function readOptions(words) {
  /** @type {Record<string, string | true>} */
  const read = {}
  for (let index = 0; index < words.length; index++) {
    const [name = '', value] = (words[index] ?? '').replace(/^--/, '').split('=')
    const next = words[index + 1]
    if (value !== undefined) read[name] = value
    else if (name !== 'json' && next !== undefined && !next.startsWith('--')) read[name] = words[++index] ?? ''
    else read[name] = true
  }
  return read
}

/**
 * @param {object} object
 * @param {string} prefix
 * @returns {[string, string][]}
 */
function flatten(object, prefix = '') {
  return Object.entries(object).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' ? flatten(value, `${prefix}${key} `) : [[prefix + key, String(value)]],
  )
}

/** @param {[string, string][]} rows */
function printTable(rows) {
  const width = Math.max(...rows.map(([label]) => label.length))
  for (const [label, value] of rows) console.log(`${label.padEnd(width)}  ${value}`)
}
