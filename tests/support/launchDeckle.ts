import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
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
    const child = app.process()
    const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
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
        killGroup(child)
        await gone
        this.#running.delete(running)
      },
    }
    this.#running.add(running)
    return running
  }

  async clear(): Promise<void> {
    await Promise.all([...this.#running].map(running => running.kill()))
    await removeFolder(this.folder)
  }
}

/** Chromium's own processes end a moment after the one that started them, and write to the profile until then. */
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/** Node tries the folder again, but not what was put into it meanwhile: all of it is gone over anew. */
async function removeFolder(folder: string): Promise<void> {
  const until = Date.now() + 15_000
  for (;;) {
    try {
      rmSync(folder, { recursive: true, force: true })
      return
    } catch (error) {
      if (Date.now() > until) throw error
      await setTimeout(200)
    }
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
