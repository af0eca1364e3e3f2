import type { Result } from '../../../shared/errors.ts'
import type { Change } from '../changes.ts'
import type { Obstacle, OpenedLibrary } from '../../../shared/model/openLibrary.ts'

/**
 * From main to the library process. One `open` comes first; `app` names the program in the lock; `create` makes the
 * library; `reading` takes it for reading where it can't be had for writing.
 */
export type HostRequest =
  | Readonly<{ type: 'open'; folder: string; app: string; create?: boolean; reading?: boolean }>
  | Readonly<{ type: 'call'; id: string; name: string; input: unknown }>
  | Readonly<{ type: 'close' }>

/**
 * From the library process to main. `opening` tells how an older library is brought up to date before it is `opened`. Each `call` gets one `answer` with its id; `changed` follows a write that changed
 * something, our own or another process's; `obstacle` says what keeps a reader from writing now.
 */
export type HostReply =
  | Readonly<{ type: 'opening'; label: string; done: number; total: number }>
  | Readonly<{ type: 'opened'; result: Result<OpenedLibrary> }>
  | Readonly<{ type: 'answer'; id: string; result: Result<unknown> }>
  | Readonly<{ type: 'changed' } & Change>
  | Readonly<{ type: 'obstacle'; obstacle: Obstacle | null }>
  | Readonly<{ type: 'closed' }>
  | Readonly<{ type: 'log'; level: 'info' | 'warn' | 'error'; text: string }>
