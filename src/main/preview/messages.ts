import type { LibraryCallName } from '../../shared/contract/contract.ts'
import type { PreviewMade, PreviewWanted } from '../../shared/contract/previewCalls.ts'
import type { Result } from '../../shared/errors.ts'

/** From main to the process that makes previews. Each `answer` is to a `call` of its. */
export type PreviewRequest =
  | Readonly<{ type: 'make'; id: number; library: string; theme: string; wanted: PreviewWanted }>
  | Readonly<{ type: 'answer'; id: number; result: Result<unknown> }>

/** From that process to main. */
export type PreviewReply =
  | Readonly<{ type: 'made'; id: number; result: Result<PreviewMade> }>
  | Readonly<{ type: 'call'; id: number; name: LibraryCallName; input: unknown }>
  | Readonly<{ type: 'log'; text: string }>
