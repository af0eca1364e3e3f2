import type { Element } from 'hast'
import { h } from './elements.ts'
import type { Node } from 'prosemirror-model'
import { markAttributes, marks } from '../../shared/document/marks.ts'
import { assetId } from '../../shared/model/ids.ts'
import { webHref } from './href.ts'
import { outwardRel } from './outward.ts'
import { sizedBy } from './pictures.ts'
import type { Scope } from './scope.ts'

/** Images side by side, in a figure with their common caption. Null if there is nothing to show. */
export function gallery(node: Node, images: readonly Element[], scope: Scope): Element | null {
  const caption = String(node.attrs.caption)
  if (images.length === 0 && !caption) return null
  return h(
    'figure',
    scope.marked ? { className: ['gallery'], [markAttributes.gallery]: '' } : {},
    h('div', [...images]),
    caption ? h('figcaption', scope.marked ? { className: ['gallery-caption'] } : {}, caption) : null,
  )
}

/** A card that leads to something elsewhere: a link, which a page can show with a picture of its own. Null where it leads nowhere and says nothing. */
export function card(node: Node, scope: Scope): Element | null {
  const { url, title, site } = node.attrs
  const href = webHref(String(url))
  const name = String(title) || (href ?? String(url))
  if (!name) return scope.marked ? h('div', { className: ['embed'], [markAttributes.embed]: '' }) : null
  if (!scope.marked) return h('p', href === null ? name : h('a', { href, rel: outwardRel(href, scope) }, name))
  const image = pictureOf(String(node.attrs.asset), scope)
  const said = [
    image,
    h('span', { className: ['embed-title'] }, name),
    ...(site ? [' ', h('span', { className: ['embed-site'] }, String(site))] : []),
  ]
  // What was typed comes back as it was, even where no link can be made of it.
  const kept = { [markAttributes.embed]: String(url), ...(title ? {} : { [markAttributes.untitled]: '' }) }
  return h('div', { className: ['embed'], ...kept }, href === null ? h('p', said) : h('a', { href, rel: outwardRel(href, scope) }, said))
}

/** The picture says nothing that the title doesn't. */
function pictureOf(asset: string, scope: Scope): Element | null {
  const id = assetId.safeParse(asset)
  const source = id.success ? scope.page.images(id.data) : null
  if (!source) return null
  scope.sources.add(source.src)
  return h('img', {
    className: [marks.cardImage],
    src: source.src,
    ...sizedBy(source, 'thumbnail'),
    alt: '',
    width: source.width,
    height: source.height,
    loading: 'lazy',
    decoding: 'async',
  })
}
