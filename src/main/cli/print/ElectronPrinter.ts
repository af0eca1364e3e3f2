import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PaperReply } from '../../app/print/messages.ts'
import { AppError, fromWireError } from '../../../shared/errors.ts'
import { builtFolder } from '../resourceFolder.ts'
import { debug } from '../debug.ts'

type Waiting = Readonly<{ resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }>

/** How long Electron may take to begin, in milliseconds. */
const patience = 30_000

/** Prints pages by the Electron that the app runs on, started when the first page comes and ended by `close`. */
export class ElectronPrinter {
  readonly #waiting = new Map<number, Waiting>()
  #begun: Promise<ChildProcess> | null = null
  #pages = 0

  /** Throws `bad-request` where there is no Electron, or it can't begin. */
  async print(html: string): Promise<Uint8Array> {
    this.#begun ??= this.#begin()
    const child = await this.#begun
    this.#pages += 1
    const id = this.#pages
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      child.send({ id, html })
    })
  }

  async close(): Promise<void> {
    const child = await this.#begun?.catch(() => null)
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise(resolve => child.once('exit', resolve))
    child.disconnect()
    const last = setTimeout(() => child.kill('SIGKILL'), 3000)
    await gone
    clearTimeout(last)
  }

  #begin(): Promise<ChildProcess> {
    const program = electronProgram()
    if (program === null) return Promise.reject(noElectron())
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
    const child = spawn(program, [...switches(), join(builtFolder, 'print.js')], { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    return new Promise((resolve, reject) => {
      let said = ''
      const late = setTimeout(() => child.kill('SIGKILL'), patience)
      child.stderr?.on('data', (part: Buffer) => (said = `${said}${part.toString()}`.slice(-4000)))
      child.once('error', error => reject(noElectron(error)))
      child.once('exit', () => {
        clearTimeout(late)
        debug(said)
        reject(noElectron())
        for (const { reject: refuse } of this.#waiting.values()) refuse(noElectron())
        this.#waiting.clear()
      })
      child.on('message', (reply: PaperReply) => {
        if ('ready' in reply) {
          clearTimeout(late)
          return resolve(child)
        }
        const waiting = this.#waiting.get(reply.id)
        this.#waiting.delete(reply.id)
        if (reply.ok) return waiting?.resolve(new Uint8Array(Buffer.from(reply.pdf, 'base64')))
        return waiting?.reject(fromWireError(reply.error))
      })
    })
  }
}

/** Where there is no screen, Chromium draws on none; as root it refuses its sandbox, as everywhere in containers. */
function switches(): string[] {
  if (process.platform !== 'linux') return []
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return [...(screen ? [] : ['--ozone-platform=headless']), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
}

/** The program of Electron: this one, where the command runs inside the app; else the one that is installed beside the clone. */
function electronProgram(): string | null {
  if (process.versions.electron) return process.execPath
  const folder = join(builtFolder, '../../node_modules/electron')
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

function noElectron(cause?: unknown): AppError {
  return new AppError(
    'bad-request',
    'PDF is printed by the browser inside the Deckle app, and that could not be started here. Export it from the app, or export HTML and print that.',
    { cause },
  )
}
