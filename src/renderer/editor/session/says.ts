import type { Transaction } from '@tiptap/pm/state'

const key = 'deckleSays'

/** A transaction of which screen readers are told what it did, where that can't be heard from the text. */
export function saying(tr: Transaction, sentence: string): Transaction {
  return tr.setMeta(key, sentence)
}

/** What screen readers are to be told of a transaction; null for most. */
export function saidOf(tr: Transaction): string | null {
  const said: unknown = tr.getMeta(key)
  return typeof said === 'string' ? said : null
}
