import { access } from 'node:fs/promises'
import { AppError, toWireError, type Result } from '../../shared/errors.ts'
import type { AssetId } from '../../shared/model/ids.ts'
import { RelayedAccess } from '../jobs/RelayedAccess.ts'
import { assetPath } from '../library/assets/assetPath.ts'
import { checkTheme } from '../publish/theme/checkTheme.ts'
import type { PageTheme } from '../publish/theme/pageTheme.ts'
import { LookMaker } from './LookMaker.ts'
import type { PreviewOutputs, PreviewReply, PreviewRequest, PreviewWork } from './messages.ts'
import { PreviewMaker } from './PreviewMaker.ts'
import { WatchedTheme } from './WatchedTheme.ts'

type Open = {
  readonly library: string
  readonly relay: RelayedAccess
  readonly looks: LookMaker
  readonly makerOf: (theme: PageTheme) => PreviewMaker
}

// The process that makes previews. It asks the library by way of main, and holds no file of it open.
const port = process.parentPort
const post = (reply: PreviewReply) => port.postMessage(reply)
let open: Open | null = null

port.on('message', ({ data }: { data: PreviewRequest }) => {
  if (data.type === 'answer') open?.relay.answered(data.id, data.result)
  else void done(data.library, data.work).then(result => post({ type: 'done', id: data.id, result }))
})

async function done(library: string, work: PreviewWork): Promise<Result<unknown>> {
  if (open?.library !== library) open = opened(library)
  try {
    return { ok: true, value: await perform(open, work) }
  } catch (error) {
    if (!(error instanceof AppError)) post({ type: 'log', text: `Preview: ${error instanceof Error ? error.stack : String(error)}` })
    return { ok: false, error: toWireError(error) }
  }
}

function perform({ looks, makerOf }: Open, work: PreviewWork): Promise<PreviewOutputs[PreviewWork['type']]> {
  switch (work.type) {
    case 'make':
      return makerOf(work.theme).make(work.wanted)
    case 'look':
      return looks.make(work)
    case 'check':
      return checkTheme(work.folder, work.base)
    default:
      return work satisfies never
  }
}

const addressOf = (id: AssetId) => `app://library/assets/${id}`

function opened(library: string): Open {
  const relay = new RelayedAccess(library, post)
  const images = {
    source: async (id: AssetId) => {
      await access(assetPath(library, id)).catch((cause: unknown) => {
        throw new AppError('not-found', 'An image of this article is missing from the library.', { cause })
      })
      return { src: addressOf(id) }
    },
  }
  let maker: { readonly key: string; readonly maker: PreviewMaker } | null = null
  return {
    library,
    relay,
    looks: new LookMaker(relay, addressOf),
    makerOf: theme => {
      const key = JSON.stringify(theme)
      if (maker?.key !== key) {
        const watched = new WatchedTheme(theme.folder, theme.options, theme.base)
        maker = { key, maker: new PreviewMaker(relay, images, () => watched.now()) }
      }
      return maker.maker
    },
  }
}
