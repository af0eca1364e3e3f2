import { lift, wrapIn } from '@tiptap/pm/commands'
import type { Command } from '@tiptap/pm/state'
import { isInside } from './isInside.ts'
import { typeOf } from './toggleBlocks.ts'

/** A callout or a spoiler out of the selected blocks, or plain blocks again. */
export function toggleFrame(name: 'callout' | 'spoiler'): Command {
  return (state, dispatch) => (isInside(state, name) ? lift(state, dispatch) : wrapIn(typeOf(state, name))(state, dispatch))
}
