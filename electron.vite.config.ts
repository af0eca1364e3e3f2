import { resolve } from 'node:path'
import { copyFileSync, mkdirSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { build, type Plugin } from 'vite'
import { dictionaries } from './src/shared/spelling/dictionaries.ts'

const source = (path: string) => resolve(import.meta.dirname, 'src', path)

const installed = (path: string) => resolve(import.meta.dirname, 'node_modules', path)

/** The dictionaries and Hunspell itself are read as files, when a text is in their language. */
function spellingFiles() {
  return {
    name: 'deckle:dictionaries',
    closeBundle() {
      const folder = resolve(import.meta.dirname, 'out/dictionaries')
      mkdirSync(folder, { recursive: true })
      copyFileSync(installed('hunspell-wasm/wasm/hunspell.wasm'), resolve(folder, 'hunspell.wasm'))
      for (const { id } of dictionaries)
        for (const kind of ['aff', 'dic']) copyFileSync(installed(`dictionary-${id}/index.${kind}`), resolve(folder, `${id}.${kind}`))
    },
  }
}

const native = ['better-sqlite3', 'harfbuzzjs', 'sharp']

// Its form for Node names a `require` of its own, which electron-vite's stands in the way of. They do the same.
const aliases = [
  { find: /^fflate$/, replacement: 'fflate/browser' },
  { find: /^zod$/, replacement: source('shared/schemas/z.ts') },
]

/**
 * What is started while somebody waits, as one file each: main, the library's process, and once more the command that builds sites,
 * with its threads. Modules take twice as long to load, and of one file what V8 made of it can be kept (`jobs/preparedScript.ts`).
 */
function wholeFiles() {
  return {
    name: 'deckle:whole-files',
    async closeBundle() {
      for (const [name, file] of [
        ['app', 'main/index.ts'],
        ['libraryHost', 'main/library/process/host.ts'],
        ['siteCommand', 'main/cli/siteCommand.ts'],
        ['articleThread', 'main/jobs/articleThread.ts'],
      ] as const)
        await wholeFile(name, source(file))
    },
  }
}

async function wholeFile(name: string, file: string): Promise<void> {
  const external = ['electron', ...native]
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: aliases },
    ssr: { noExternal: true, external },
    build: {
      ssr: file,
      outDir: resolve(import.meta.dirname, 'out/main'),
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20.18',
      minify: true,
      rolldownOptions: { external, output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false } },
    },
  })
  // The site's code is lent what it imports (`lateImports.ts`).
  if (name !== 'app' && name !== 'libraryHost') return
  const chunks = [built].flat().flatMap(each => ('output' in each ? each.output : []))
  const imported = chunks.flatMap(chunk => (chunk.type === 'chunk' ? chunk.dynamicImports.filter(from => from !== chunk.fileName) : []))
  if (imported.length > 0) throw new Error(`Kept code can’t import(): ${name} does, of ${imported.join(', ')}.`)
}

/** Has the script that draws the window fetched beside the one that begins, which names it only as it runs. */
function windowAhead(): Plugin {
  return {
    name: 'deckle:window-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.values(bundle ?? {})
          .filter(file => file.type === 'chunk' && file.name === 'window')
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
            injectTo: 'head' as const,
          })),
    },
  }
}

// Targets by hand: the runtime that tests run on may be older than the installed package says (see docs/decisions/002).
export default defineConfig({
  main: {
    plugins: [spellingFiles(), wholeFiles()],
    resolve: { alias: aliases },
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      externalizeDeps: { include: native },
      rolldownOptions: {
        external: native,
        input: {
          index: source('main/prepared/app.ts'),
          library: source('main/prepared/library.ts'),
          worker: source('main/jobs/worker.ts'),
          preview: source('main/preview/previewProcess.ts'),
          siteThread: source('main/jobs/siteThread.ts'),
          lookThread: source('main/jobs/lookThread.ts'),
          deckle: source('main/cli/deckle.ts'),
          spelling: source('main/spelling/spellingProcess.ts'),
          print: source('main/app/print/printProcess.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: { input: source('preload/index.ts'), output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react(), windowAhead()],
    resolve: { alias: aliases },
    build: {
      target: 'chrome130',
      minify: true,
      outDir: resolve(import.meta.dirname, 'out/renderer'),
      rolldownOptions: {
        input: source('renderer/index.html'),
        output: {
          // What the window needs comes in two files: shared with what is drawn later, it would come in fifty.
          codeSplitting: {
            groups: [
              { name: 'begin', tags: ['$initial'], priority: 2 },
              { name: 'window', test: /renderer\/app\/openApp\.tsx$/, priority: 1 },
            ],
          },
        },
      },
      assetsInlineLimit: 0,
      // One stylesheet: what is drawn later keeps its place in the cascade.
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1300,
    },
  },
})
