import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export type Ran = Readonly<{ code: number | null; stdout: string; stderr: string }>

/** Runs the built `deckle` command as a process of its own. */
export function runDeckle(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'out/main/deckle.js'), ...args], {
      env: { ...process.env, DECKLE_LIBRARY: '', ...env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.once('error', fail)
    child.once('close', code => done({ code, stdout, stderr }))
  })
}

/** The same, for commands that must succeed and print JSON. */
export async function deckleJson<T>(args: readonly string[]): Promise<T> {
  const { code, stdout, stderr } = await runDeckle([...args, '--json'])
  if (code !== 0) throw new Error(`deckle ${args.join(' ')} ended with ${code}: ${stderr}`)
  return JSON.parse(stdout) as T
}
