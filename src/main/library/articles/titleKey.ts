import { fold } from '../search/fold.ts'

const leading = /^[^\p{L}\p{N}]+/u

/** A title as titles are sorted: case and accents folded, without the quotation marks that it begins with. */
export function titleKey(title: string): string {
  return fold(title).replace(leading, '')
}
