// Stands in for Electron's default_app.asar, which the registry's runtime lacks:
// `electron [-r FILE]... [--switches] APP [arguments]`.
// An ES module with top-level await: Electron holds 'ready' until it has loaded, so what an app must do
// before 'ready' (registerSchemesAsPrivileged) still comes in time.
import { existsSync, readFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(join(process.cwd(), 'package.json'))
const { appPath, preloads } = readArguments(process.argv.slice(1))
for (const file of preloads) require(file)
if (!appPath) {
  writeSync(2, 'usage: electron [-r FILE] APP\n')
  process.exit(1)
}
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
try {
  await load(resolve(appPath))
} catch (error) {
  // At once: the process ends before a pipe would be written to.
  writeSync(2, `The app threw an error while loading\n${error?.stack ?? error}\n`)
  process.exit(1)
}

/**
 * @param {string[]} argv
 * @returns {{ appPath: string | null, preloads: string[] }} files to require first, and the app
 */
function readArguments(argv) {
  const required = []
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index]
    if (argument === '-r' || argument === '--require') required.push(argv[++index])
    else if (argument === '-v' || argument === '--version') {
      writeSync(1, `v${process.versions.electron}\n`)
      process.exit(0)
    } else if (!argument.startsWith('-')) return { appPath: argument, preloads: required }
  }
  return { appPath: null, preloads: required }
}

/** @param {string} path a folder with a package.json, or a file */
async function load(path) {
  const manifestFile = join(path, 'package.json')
  const entry = require.resolve(path)
  app.setAppPath(existsSync(manifestFile) ? path : dirname(entry))
  if (existsSync(manifestFile)) {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
    if (manifest.version) app.setVersion(manifest.version)
    app.name = manifest.productName ?? manifest.name ?? app.name
    app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`)
  }
  await import(pathToFileURL(entry).href)
}
