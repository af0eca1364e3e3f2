import type { Result } from '../../shared/errors.ts'
import type { ArticleId } from '../../shared/model/ids.ts'

/** A library as it was opened. `name` is its folder's name; `readOnly` when the folder can't be written to. */
export type OpenedLibrary = Readonly<{ name: string; folder: string; readOnly: boolean }>

/** From main to the library process. One `open` comes first; `app` names the program in the lock; `create` makes the library. */
export type HostRequest =
  | Readonly<{ type: 'open'; folder: string; app: string; create?: boolean }>
  | Readonly<{ type: 'call'; id: string; name: string; input: unknown }>
  | Readonly<{ type: 'close' }>

/** From the library process to main. Each `call` gets one `answer` with its id; `changed` follows a write that changed something. */
export type HostReply =
  | Readonly<{ type: 'opened'; result: Result<OpenedLibrary> }>
  | Readonly<{ type: 'answer'; id: string; result: Result<unknown> }>
  | Readonly<{ type: 'changed'; articles: readonly ArticleId[] | null; lists: boolean }>
  | Readonly<{ type: 'closed' }>
  | Readonly<{ type: 'log'; level: 'info' | 'warn' | 'error'; text: string }>
