import type { ShownListItem } from '../../shared/model/list.ts'
import type { ItemPart } from '../../shared/model/listSettings.ts'
import { writtenDate } from './dates.ts'
import type { Scope } from './scope.ts'
import { counted } from './words/words.ts'

/** One part of what a list says of an item, as plain words in the page's language; null where there is nothing to say. Its picture is no words. */
export function itemDetail(
  part: ItemPart,
  { shown }: ShownListItem,
  { language, words, saidIn }: Pick<Scope, 'language' | 'words' | 'saidIn'>,
): string | null {
  switch (part) {
    case 'author':
      return shown.author
    case 'site':
      return shown.site
    case 'date':
      return shown.date && writtenDate(shown.date, language.tag, 'medium')
    case 'views':
      return shown.views === null ? null : counted(words.views, shown.views, saidIn)
    case 'note':
      return shown.note
    case 'image':
      return null
    default:
      return part satisfies never
  }
}
