import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { systemCode } from '../../shared/systemError.ts'
import { say } from '../../shared/words/say.ts'

/**
 * Writes a file so that it is there whole or not at all: beside its place, flushed, then renamed. What was there before stays
 * until that moment. Makes the folder. Throws `disk-full`, `read-only` or `write-failed` with a sentence that names the file.
 */
export async function atomicWrite(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path)
  const made = join(folder, `.deckle-${randomUUID()}.tmp`)
  try {
    await mkdir(folder, { recursive: true })
    try {
      await flushed(made, content)
      await rename(made, path)
    } catch (error) {
      await rm(made, { force: true })
      throw error
    }
    await flushFolder(folder)
  } catch (error) {
    throw writeError(error, path)
  }
}

async function flushed(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

// Makes the rename survive a power cut. Windows can't open folders, and some network disks refuse to flush them.
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** What the file system threw while it wrote `path`, as a failure that a person can act on. Anything else comes back as it is: a bug. */
export function writeError(error: unknown, path: string): unknown {
  const code = systemCode(error)
  if (code === null || error instanceof AppError || !/^E[A-Z0-9]+$/.test(code)) return error
  const name = basename(path)
  const folder = dirname(path)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('disk-full', say('There is no room on the disk for “{name}”. Free some space, then export again.', { name }), {
        cause: error,
      })
    case 'EACCES':
    case 'EPERM':
      return new AppError(
        'read-only',
        say('Deckle isn’t allowed to write “{name}” into {folder}. Choose another folder, or change its permissions.', { name, folder }),
        { cause: error },
      )
    case 'EROFS':
      return new AppError('read-only', say('The disk of {folder} can only be read. Choose a folder on another disk.', { folder }), {
        cause: error,
      })
    case 'EISDIR':
    case 'ENOTEMPTY':
      return new AppError(
        'write-failed',
        say('There is a folder where “{name}” should go. Choose another name or another folder.', { name }),
        {
          cause: error,
        },
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new AppError('write-failed', say('{folder} isn’t a folder. Choose another one.', { folder }), { cause: error })
    case 'ENAMETOOLONG':
      return new AppError('write-failed', say('The name “{name}” is too long for this disk. Choose a shorter one.', { name }), {
        cause: error,
      })
    default:
      return new AppError(
        'write-failed',
        say('“{name}” could not be written into {folder} ({code}). Check the disk, then export again.', { name, folder, code }),
        {
          cause: error,
        },
      )
  }
}
