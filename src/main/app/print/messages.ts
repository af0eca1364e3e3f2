import type { WireError } from '../../../shared/errors.ts'

/** From the command line to its printer: a page. */
export type PaperRequest = Readonly<{ id: number; html: string }>

/** From the printer: that it can begin, then an answer to each page, as Base64. */
export type PaperReply =
  | Readonly<{ ready: true }>
  | Readonly<{ id: number; ok: true; pdf: string }>
  | Readonly<{ id: number; ok: false; error: WireError }>
