import type { BlockContent } from 'mdast'
import type { Node } from 'prosemirror-model'
import { marks, markAttributes } from '../../../shared/document/marks.ts'
import { assetId } from '../../../shared/model/ids.ts'
import { escapeAttribute, escapeText } from '../write.ts'
import type { MarkdownScope } from './MarkdownScope.ts'

/** An image, with its caption and credit as its title, parted by a bar; one that these can’t say all of is HTML. */
export function markdownImage({ attrs }: Node, { page }: MarkdownScope): BlockContent[] {
  const id = assetId.safeParse(attrs.asset)
  const source = id.success ? page.images(id.data) : null
  const [alt, caption, credit] = [attrs.alt, attrs.caption, attrs.credit].map(String)
  if (!source)
    return caption || credit
      ? [{ type: 'paragraph', children: [{ type: 'text', value: [caption, credit].filter(Boolean).join(' ') }] }]
      : []
  const { decorative, size, focus } = attrs
  if (decorative !== true && size === 'text' && focus === '' && !`${caption}${credit}`.includes('|')) {
    const title = credit ? `${caption} | ${credit}`.trim() : caption
    return [{ type: 'paragraph', children: [{ type: 'image', url: source.src, alt: alt ?? '', title: title || null }] }]
  }
  const said = [
    decorative === true ? ` ${markAttributes.decorative}` : '',
    size === 'text' ? '' : ` ${markAttributes.size}="${escapeAttribute(String(size))}"`,
    focus === '' ? '' : ` ${markAttributes.focus}="${escapeAttribute(String(focus))}"`,
  ]
  const image = `<img src="${escapeAttribute(source.src)}" alt="${escapeAttribute(alt ?? '')}"${said.join('')}>`
  const words = [
    caption ? `<span class="${marks.caption}">${escapeText(caption)}</span>` : '',
    credit ? `<small class="${marks.credit}">${escapeText(credit)}</small>` : '',
  ].filter(Boolean)
  const figcaption = words.length > 0 ? `<figcaption>${words.join(' ')}</figcaption>` : ''
  return [{ type: 'html', value: `<figure>${image}${figcaption}</figure>` }]
}
