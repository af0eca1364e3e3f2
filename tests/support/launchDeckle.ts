import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { root } from './runDeckle.ts'

/** A running Deckle with a profile of its own. */
export type Running = Readonly<{
  app: ElectronApplication
  page: Page
  /** Ends it as a person would; waits until the process is gone. */
  quit: () => Promise<void>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
}>

/** A folder that is gone after the test, with a place for a profile and one for a library. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'deckle-e2e-'))
  readonly profile = join(this.folder, 'profile')
  readonly library = join(this.folder, 'library')
  readonly #running = new Set<Running>()

  async launch(...args: readonly string[]): Promise<Running> {
    const app = await _electron.launch({
      // Whatever this machine speaks, the tests know English.
      args: [root, `--user-data-dir=${this.profile}`, '--lang=en', ...args],
      cwd: root,
      // Follow the app's own theme: by default the page is told that it is light.
      colorScheme: null,
      env: { ...definedEnvironment(), XDG_DOCUMENTS_DIR: join(this.folder, 'documents'), HOME: this.folder },
    })
    const page = await app.firstWindow()
    const gone = new Promise<void>(resolve => app.process().once('exit', () => resolve()))
    const running: Running = {
      app,
      page,
      quit: async () => {
        // The answer may be lost with the process that gives it.
        await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined)
        await gone
        this.#running.delete(running)
      },
      kill: async () => {
        app.process().kill('SIGKILL')
        await gone
        this.#running.delete(running)
      },
    }
    this.#running.add(running)
    return running
  }

  async clear(): Promise<void> {
    await Promise.all([...this.#running].map(running => running.kill()))
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
