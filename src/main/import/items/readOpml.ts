import { parseOpml } from 'feedsmith'
import { AppError } from '../../../shared/errors.ts'
import { opmlAttributes } from '../../../shared/lists/opmlNames.ts'
import type { FoundList } from '../../../shared/model/itemsFound.ts'
import { asList, isPlainObject, type PlainObject } from '../metadata/plainData.ts'
import { itemOf } from './itemOf.ts'

const attributeOf = (outline: PlainObject, name: string) => (typeof outline[name] === 'string' ? outline[name] : null)

/** An OPML file (1.0 or 2.0): outlines with an address are items, the others are lists of what is in them. Throws `unreadable-file`. */
export function readOpml(text: string): FoundList[] {
  const { title, outlines } = parsed(text)
  const root: FoundList = { name: title, items: [] }
  const lists: FoundList[] = [root]
  const walk = (outline: PlainObject, list: FoundList, depth: number) => {
    const inner = asList(outline.outlines).filter(isPlainObject)
    const item = inner.length === 0 || hasAddress(outline) ? itemIn(outline) : null
    if (item) list.items.push(item)
    if (inner.length === 0) return
    const within: FoundList = item || depth > 60 ? list : { name: attributeOf(outline, 'text')?.slice(0, 500) ?? null, items: [] }
    if (within !== list) lists.push(within)
    for (const each of inner) walk(each, within, depth + 1)
  }
  for (const outline of outlines) walk(outline, root, 0)
  return lists.filter(list => list.items.length > 0)
}

const addressOf = (outline: PlainObject) => attributeOf(outline, 'url') ?? attributeOf(outline, 'htmlUrl') ?? attributeOf(outline, 'xmlUrl')

function hasAddress(outline: PlainObject): boolean {
  return addressOf(outline) !== null || attributeOf(outline, 'article') !== null
}

function itemIn(outline: PlainObject) {
  const said = (name: (typeof opmlAttributes)[number]) => attributeOf(outline, name)
  const url = addressOf(outline)
  return itemOf({
    title: attributeOf(outline, 'text') ?? attributeOf(outline, 'title'),
    author: said('author'),
    site: said('site'),
    date: said('date'),
    views: said('views'),
    viewsAt: said('viewsAt'),
    url,
    note: said('note') ?? attributeOf(outline, 'description'),
    image: said('image'),
    language: said('lang') ?? attributeOf(outline, 'language'),
    article: said('article'),
  })
}

function parsed(text: string): { title: string | null; outlines: PlainObject[] } {
  try {
    const { head, body } = parseOpml(text, { extraOutlineAttributes: [...opmlAttributes] })
    return { title: head?.title?.slice(0, 500) ?? null, outlines: asList(body?.outlines).filter(isPlainObject) }
  } catch {
    throw new AppError('unreadable-file', 'This OPML file can’t be read: it has no outlines, or it is damaged.')
  }
}
