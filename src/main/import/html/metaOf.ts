import type { Root } from 'hast'
import { attribute, findElement } from './elements.ts'

/** What the `<meta>` of this name says, or null. */
export function metaOf(root: Root, name: string): string | null {
  const meta = findElement(root, e => e.tagName === 'meta' && attribute(e, 'name') === name)
  return meta && attribute(meta, 'content')
}
