import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/** Tests and the full run both work in the project's own folder. */
const root = process.cwd()

/** The processes that faults need besides their own, bundled as the app's are, in `folder`. Returns the script's path. */
export async function bundleProcess(folder: string, name: 'opener' | 'racer'): Promise<string> {
  const out = join(folder, 'processes')
  mkdirSync(out, { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'))
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(root, 'tests/faults/processes', `${name}.ts`),
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return join(out, `${name}.mjs`)
}

export type Ended = Readonly<{ code: number | null; signal: NodeJS.Signals | null; said: readonly unknown[] }>

/** Runs a process to its end; `said` is all that it has sent. */
export function runProcess(script: string, args: readonly string[], meanwhile: (child: ChildProcess) => void = () => {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const said: unknown[] = []
    const child = fork(script, [...args], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    child.on('message', message => said.push(message))
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, said }))
    meanwhile(child)
  })
}
