import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { build } from 'vite'
import { startClock } from './clock.ts'

/** An editor that is running, with a clock in its page. */
export type Running = Readonly<{ app: ElectronApplication; page: Page }>

/**
 * What is measured is work, not waiting: frames come as soon as they are ready, not with the screen's beat, and a window
 * behind another one is no slower for it.
 */
const flags = [
  '--disable-gpu-vsync',
  '--disable-frame-rate-limit',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
]

/** Deckle as it is built, on a library. */
export function launchDeckle(root: string, folder: string): Promise<Running> {
  return launch([root, `--user-data-dir=${join(folder, 'profile')}`, `--library=${join(folder, 'library')}`, ...flags])
}

/** A bare ProseMirror in one window, on the same runtime. */
export async function launchBare(root: string, folder: string): Promise<Running> {
  const outDir = join(folder, 'bare-page')
  await build({
    root: join(root, 'bench/editor/bare'),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, modulePreload: false },
  })
  return launch([join(root, 'bench/editor/bare'), `--user-data-dir=${join(folder, 'bare')}`, ...flags, join(outDir, 'index.html')])
}

async function launch(args: string[]): Promise<Running> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({ args: [...asRoot, ...args], colorScheme: null })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  await startClock(page)
  return { app, page }
}

/** Ends it at once, with all its processes; nothing writes into its folders afterwards. */
export async function ended({ app }: Running): Promise<void> {
  const gone = new Promise(resolve => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
  // Its children end when they find it gone.
  await new Promise(resolve => setTimeout(resolve, 1000))
}
