import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const source = (path: string) => resolve(import.meta.dirname, 'src', path)

// Targets by hand: the runtime that tests run on may be older than the installed package says (see docs/decisions/002).
export default defineConfig({
  main: {
    // Its form for Node names a `require` of its own, which electron-vite's stands in the way of. They do the same.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      externalizeDeps: { include: ['better-sqlite3', 'harfbuzzjs', 'sharp'] },
      rolldownOptions: {
        external: ['better-sqlite3', 'harfbuzzjs', 'sharp'],
        input: {
          index: source('main/index.ts'),
          library: source('main/library/host.ts'),
          worker: source('main/jobs/worker.ts'),
          preview: source('main/preview/previewProcess.ts'),
          siteThread: source('main/jobs/siteThread.ts'),
          deckle: source('main/cli/deckle.ts'),
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
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      outDir: resolve(import.meta.dirname, 'out/renderer'),
      rolldownOptions: { input: source('renderer/index.html') },
      assetsInlineLimit: 0,
      // One stylesheet: what is drawn later keeps its place in the cascade.
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000,
    },
  },
})
