import type { LibraryCallName } from '../../shared/contract/contract.ts'
import type { PreviewMade, PreviewWanted } from '../../shared/contract/previewCalls.ts'
import type { Result } from '../../shared/errors.ts'
import type { LookPage, ThemeFaultFound } from '../../shared/model/ownTheme.ts'
import type { OptionValues } from '../../shared/model/theme.ts'
import type { PageTheme } from '../publish/theme/pageTheme.ts'

/** What the process that makes previews can be asked for. `folder` and `base` are folders of themes. */
export type PreviewWork =
  /** An article's page of what its window has. */
  | Readonly<{ type: 'make'; theme: PageTheme; wanted: PreviewWanted }>
  /** A page of the library's site with a theme. */
  | Readonly<{ type: 'look'; folder: string; base: string; options: OptionValues; page: LookPage; fresh: boolean }>
  /** All that is wrong with a theme. */
  | Readonly<{ type: 'check'; folder: string; base: string }>

export interface PreviewOutputs {
  make: PreviewMade
  look: string
  check: ThemeFaultFound[]
}

/** From main to that process. Each `answer` is to a `call` of its. */
export type PreviewRequest =
  | Readonly<{ type: 'work'; id: number; library: string; work: PreviewWork }>
  | Readonly<{ type: 'answer'; id: number; result: Result<unknown> }>

/** From that process to main. */
export type PreviewReply =
  | Readonly<{ type: 'done'; id: number; result: Result<unknown> }>
  | Readonly<{ type: 'call'; id: number; name: LibraryCallName; input: unknown }>
  | Readonly<{ type: 'log'; text: string }>
