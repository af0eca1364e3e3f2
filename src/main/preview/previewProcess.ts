import { access } from 'node:fs/promises'
import { AppError, toWireError, type Result } from '../../shared/errors.ts'
import type { PreviewMade } from '../../shared/contract/previewCalls.ts'
import { RelayedAccess } from '../jobs/RelayedAccess.ts'
import { assetPath } from '../library/assetPath.ts'
import type { PreviewReply, PreviewRequest } from './messages.ts'
import { PreviewMaker } from './PreviewMaker.ts'
import { WatchedTheme } from './WatchedTheme.ts'

// The process that makes previews. It asks the library by way of main, and holds no file of it open.
const port = process.parentPort
const post = (reply: PreviewReply) => port.postMessage(reply)
let open: { readonly library: string; readonly relay: RelayedAccess; readonly maker: PreviewMaker } | null = null

port.on('message', ({ data }: { data: PreviewRequest }) => {
  if (data.type === 'answer') open?.relay.answered(data.id, data.result)
  else void made(data).then(result => post({ type: 'made', id: data.id, result }))
})

async function made({ library, theme, wanted }: Extract<PreviewRequest, { type: 'make' }>): Promise<Result<PreviewMade>> {
  if (open?.library !== library) open = opened(library, theme)
  try {
    return { ok: true, value: await open.maker.make(wanted) }
  } catch (error) {
    if (!(error instanceof AppError)) post({ type: 'log', text: `Preview: ${error instanceof Error ? error.stack : String(error)}` })
    return { ok: false, error: toWireError(error) }
  }
}

function opened(library: string, theme: string) {
  const relay = new RelayedAccess(library, post)
  const watched = new WatchedTheme(theme)
  const images = {
    source: async (id: Parameters<typeof assetPath>[1]) => {
      await access(assetPath(library, id)).catch((cause: unknown) => {
        throw new AppError('not-found', 'An image of this article is missing from the library.', { cause })
      })
      return { src: `app://library/assets/${id}` }
    },
  }
  return { library, relay, maker: new PreviewMaker(relay, images, () => watched.now()) }
}
