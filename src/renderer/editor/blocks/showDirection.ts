import type { Node } from '@tiptap/pm/model'
import { blockDirection } from '../../../shared/document/direction.ts'

/** Lays a block out as its first letter is written; one without letters as what is around it. */
export function showDirection(dom: HTMLElement, node: Node): void {
  const direction = blockDirection(node)
  if (direction === null) dom.removeAttribute('dir')
  else if (dom.dir !== direction) dom.dir = direction
}
