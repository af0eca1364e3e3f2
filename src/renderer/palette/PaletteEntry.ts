import type { CommandId } from '../../shared/commands/commands.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Place } from '../library/place.ts'

/** What an entry of the palette leads to. */
export type PaletteTarget =
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'section'; readonly index: number }
  | { readonly kind: 'command'; readonly command: CommandId }

export type PaletteEntry = {
  /** Unlike those of all other entries. */
  readonly key: string
  readonly words: string
  /** What it is, beside the words: "Draft", "List", "Section". */
  readonly note: string
  /** Its key, as it is written here; empty where it has none. */
  readonly keys: string
  readonly target: PaletteTarget
}
