import type { Output } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { printable } from './output.ts'

/** Throws `bad-request` if some articles say TK somewhere: what is still to be written is not given out unasked. */
export function assertFinished(unfinished: Output<'article:unfinished'>, verb: 'export' | 'build'): void {
  if (unfinished.length === 0) return
  const named = unfinished.slice(0, 5).map(({ title, count }) => `“${printable(title) || 'Untitled'}” (${count})`)
  throw new AppError(
    'bad-request',
    `Something is still to be written, marked TK, in ${named.join(', ')}${unfinished.length > 5 ? ' and others' : ''}. Add --unfinished to ${verb} all the same.`,
  )
}
