import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { threadId } from 'node:worker_threads'

/** Where programs keep what they can do without. */
function cacheFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/Deckle')
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), 'Deckle/Cache')
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'deckle')
}

/** Called once where what was compiled is not kept yet: has `keep` called when that disturbs nobody. */
export type Keeping = (keep: () => void) => void

const atTheEnd: Keeping = keepNow => void process.once('exit', keepNow)

/**
 * Runs a CommonJS file and gives what it exports. What V8 made of it is kept, when the process ends or as `keeping` says, by the file's contents, and
 * saves the next process half of the time that loading takes: Node keeps no such thing for modules before its version 22. It can
 * `require`, but not `import()`: what it wants of that is handed to it (`lateImports.ts`).
 */
export function preparedScript(file: string, folder = join(cacheFolder(), 'code'), keeping = atTheEnd): Record<string, unknown> {
  const source = readFileSync(file, 'utf8')
  const print = createHash('sha1').update(source).update(process.version).digest('hex').slice(0, 20)
  const kept = join(folder, `${basename(file)}-${print}`)
  const cachedData = readOwn(kept)
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  })
  // With all that was compiled on the way, which is more than V8 compiles beforehand.
  if (!cachedData || script.cachedDataRejected) keeping(() => keep(folder, kept, script.createCachedData()))
  const module = { exports: {} as Record<string, unknown> }
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file))
  return module.exports
}

const digestLength = 20

// It is code: what another user has put there, or a disk has damaged, is not run.
function readOwn(path: string): Buffer | null {
  try {
    const { uid, mode } = statSync(path)
    if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0)) return null
    const read = readFileSync(path)
    const code = read.subarray(0, -digestLength)
    return digestOf(code).equals(read.subarray(-digestLength)) ? code : null
  } catch {
    return null
  }
}

function digestOf(code: Buffer): Buffer {
  return createHash('sha1').update(code).digest()
}

// A disk that is full or can't be written to costs the next process some time, and nothing else.
function keep(folder: string, path: string, code: Buffer): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const name = `${path}.${process.pid}-${threadId}`
    writeFileSync(name, Buffer.concat([code, digestOf(code)]), { mode: 0o600 })
    const [file = ''] = basename(path).split('-')
    for (const other of readdirSync(folder)) if (other.startsWith(`${file}-`) && other !== basename(name)) rmSync(join(folder, other))
    renameSync(name, path)
  } catch {
    // Nothing was lost.
  }
}
