import { BookOpenText, Globe } from 'lucide-react'
import type { ShownListItem } from '../../shared/model/list.ts'

/** The small picture of an item, or a sign of where it leads. */
export function ItemThumbnail({ item }: { readonly item: ShownListItem }) {
  if (item.shown.image)
    return <img className="thumbnail" src={`app://library/assets/${item.shown.image}`} alt="" loading="lazy" draggable={false} />
  return (
    <span className="thumbnail">{item.articleId === null ? <Globe size={15} aria-hidden /> : <BookOpenText size={15} aria-hidden />}</span>
  )
}
