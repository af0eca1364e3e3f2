import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { dialog } from 'electron'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { maxAssetBytes } from '../../../shared/model/asset.ts'
import type { Asset } from '../../../shared/model/asset.ts'
import type { AppContext, Caller } from './context.ts'
import { t } from '../../../shared/words/words.ts'
import { say } from '../../../shared/words/say.ts'

type Names = Exclude<Extract<AppCallName, `asset:${string}`>, 'asset:fetch'>

const hour = 3_600_000

export function assetHandlers({ library, jobs }: AppContext, window: Caller): Handlers<Names> {
  return {
    'asset:choose': async ({ multiple }) => {
      const { client } = library
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: multiple ? t('Choose Images') : t('Choose an Image'),
        buttonLabel: t('Add'),
        filters: [{ name: t('Images'), extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'] }],
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      })
      const added: Asset[] = []
      // One after the other: fifty photographs at once would fill the memory.
      for (const path of filePaths) added.push(await client.call('asset:add', { name: basename(path), bytes: await readImage(path) }))
      return added
    },
    'asset:collect-unused': () => {
      if (jobs.isRunning('import', 'restore', 'copy-library'))
        throw new AppError('bad-request', 'Something is being imported or restored. Wait until that is done, then remove the images.')
      // What a page has just taken out, or in, may come back by its undo.
      const before = Date.now() - hour
      return library.client.call('asset:collect', { addedBy: before, unusedSince: before })
    },
  }
}

async function readImage(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    if (size > maxAssetBytes)
      throw new AppError('unsupported-file', say('"{name}" is larger than 50 MB. Save it smaller and add it again.', { name }))
    return new Uint8Array(await readFile(path))
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError(
      'unreadable-file',
      say('"{name}" could not be read. Check that it is still there and that you may open it.', { name }),
      { cause },
    )
  }
}
