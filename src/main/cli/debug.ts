import { say } from './output.ts'

/** Says what went wrong inside, stack and all, to those who asked for it with `DECKLE_DEBUG`; to nobody else. */
export function debug(text: string): void {
  if (process.env.DECKLE_DEBUG) say(text)
}
