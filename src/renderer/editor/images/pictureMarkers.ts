import type { Node } from '@tiptap/pm/model'
import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { asLine } from '../../../shared/document/attributes.ts'
import type { Asset } from '../../../shared/model/asset.ts'
import { nodeOf } from '../sections/sections.ts'

/** What begins the link that stands for a picture of the web until it is fetched. It is seen, and needs no translating. */
const sign = '🖼 '
const between = ' · '

/** A link that stands for a picture: where it is, and what was said of it where it came from. */
export type PictureMarker = Readonly<{ from: number; to: number; url: string; alt: string; caption: string }>

/** The words of the link for a picture: its description, or its name in its address, and its caption. */
export function markerText(url: string, alt: string, caption: string): string {
  return sign + [asLine(alt) || nameIn(url), asLine(caption)].filter(Boolean).join(between)
}

/** The links of a document that stand for pictures, in its order. */
export function findMarkers(doc: Node): PictureMarker[] {
  const found: PictureMarker[] = []
  doc.descendants((node, pos) => {
    const href: unknown = node.marks.find(({ type }) => type.name === 'link')?.attrs.href
    const text = node.text ?? ''
    if (typeof href !== 'string' || !text.startsWith(sign) || !/^https?:/iu.test(href)) return true
    const [said = '', ...caption] = text.slice(sign.length).split(between)
    const alt = said === nameIn(href) ? '' : said
    found.push({ from: pos, to: pos + node.nodeSize, url: href, alt, caption: caption.join(between) })
    return false
  })
  return found
}

/** Puts pictures in the places of the links that stand for them: one step to undo. Null where there is none of these links. */
export function placePictures(state: EditorState, pictures: ReadonlyMap<string, Asset>): Transaction | null {
  const tr = closeHistory(state.tr)
  // From the end, so that the places of the others hold.
  for (const { from, to, url, alt, caption } of findMarkers(state.doc).toReversed()) {
    const asset = pictures.get(url)
    if (!asset) continue
    const { id, width, height } = asset
    const image = nodeOf(state.schema, 'image', { asset: id, width, height, alt, caption })
    const $from = tr.doc.resolve(from)
    const [holder, index] = [$from.node(-1), $from.index(-1)]
    const isAlone = $from.parent.type.name === 'paragraph' && $from.parent.content.size === to - from
    if (isAlone && holder.canReplaceWith(index, index + 1, image.type)) tr.replaceWith($from.before(), $from.after(), image)
    else {
      tr.insert($from.after(2), image)
      tr.delete(from, to)
    }
  }
  return tr.docChanged ? tr.scrollIntoView() : null
}

/** What a picture is called in its address: the site and the file. */
function nameIn(url: string): string {
  if (!URL.canParse(url)) return url
  const { hostname, pathname } = new URL(url)
  const file = pathname.split('/').findLast(Boolean)
  return file ? `${hostname}/${file}` : hostname
}
