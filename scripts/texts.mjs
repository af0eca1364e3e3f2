// npm run texts: brings the catalogues up to date with the sources, and lists what is to be translated.
// With --check it changes nothing and fails where a text is missing, unused, or has other places than its key.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup/places.mjs'
import { checkTexts } from './texts/checkTexts.mjs'
import { readTexts } from './texts/readTexts.mjs'

const languages = ['ko', 'tr', 'pt']
/** Those that have every text: one that lacks a text fails the check. @type {readonly string[]} */
const complete = ['ko', 'tr', 'pt']

const folder = join(root, 'src', 'shared', 'words', 'catalogues')
const texts = readTexts(root)
const catalogues = languages.map(language => ({
  language,
  /** @type {Record<string, string>} */
  texts: JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')),
  complete: complete.includes(language),
}))

if (process.argv.includes('--check')) {
  const problems = checkTexts(texts, catalogues)
  for (const problem of problems) console.error(problem)
  const lacking = catalogues.map(({ language, texts: said }) => `${language} ${texts.filter(({ key }) => key in said).length}`)
  console.log(`${texts.length} texts; ${lacking.join(', ')}`)
  process.exitCode = problems.length > 0 ? 1 : 0
} else {
  const out = join(root, 'out', 'texts')
  mkdirSync(out, { recursive: true })
  for (const { language, texts: said } of catalogues) {
    const kept = Object.fromEntries(texts.flatMap(({ key }) => (said[key] ? [[key, said[key]]] : [])))
    const missing = texts.filter(({ key }) => !said[key]).map(({ key, where }) => ({ key, where }))
    write(join(folder, `${language}.json`), kept)
    write(join(out, `${language}.missing.json`), missing)
    console.log(`${language}: ${missing.length} texts to translate, in out/texts/${language}.missing.json`)
  }
}

/**
 * @param {string} path
 * @param {unknown} value
 */
function write(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)
}
