import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A disk of a few megabytes, for who may mount one. */
export class SmallDisk {
  readonly path: string
  readonly #filler: string

  constructor(path: string, megabytes: number) {
    mkdirSync(path)
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'ignore' })
    this.path = path
    this.#filler = join(path, 'filler')
  }

  /** Takes all the room but so many bytes, as nearly as whole pages allow. */
  fill(free: number): void {
    this.free()
    const { bavail, bsize } = statfsSync(this.path)
    writeFileSync(this.#filler, Buffer.alloc(Math.max(0, bavail * bsize - free)))
  }

  /** Gives the room back. */
  free(): void {
    rmSync(this.#filler, { force: true })
  }

  remove(): void {
    execFileSync('umount', ['-l', this.path], { stdio: 'ignore' })
  }
}

/** Why no disk can be mounted here; null where one can. */
export function cannotMount(): string | null {
  return process.platform === 'linux' && process.getuid?.() === 0 ? null : 'not done: mounting a small disk takes root on Linux'
}
