import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** `folder` is for what is measured to write to. */
export type Started = Readonly<{ electronPath: string; root: string; folder: string }>

/**
 * Milliseconds from the creation of an Electron app's process to the first frame that shows what `selector` names, by default
 * something editable. The app is ended then.
 */
export function timeToPaint({ electronPath, root, folder }: Started, args: readonly string[], selector = ''): Promise<number> {
  const clockFile = join(folder, 'clock')
  rmSync(clockFile, { force: true })
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return new Promise((resolve, reject) => {
    const app = spawn(electronPath, ['-r', join(root, 'bench/start/clock.cjs'), ...asRoot, ...args], {
      env: { ...process.env, DECKLE_CLOCK_FILE: clockFile, DECKLE_CLOCK_SELECTOR: selector },
      stdio: 'ignore',
    })
    const timer = setTimeout(() => app.kill('SIGKILL'), 60_000)
    app.once('error', reject)
    app.once('exit', code => {
      clearTimeout(timer)
      try {
        resolve(Number(readFileSync(clockFile, 'utf8')))
      } catch (cause) {
        reject(new Error(`The app ended (${code}) before it had painted what was waited for.`, { cause }))
      }
    })
  })
}
