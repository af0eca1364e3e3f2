import { Node } from '@tiptap/core'
import { asLine } from '../../../shared/document/attributes.ts'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { assetId } from '../../../shared/model/ids.ts'
import { embedView } from '../embeds/embedView.ts'
import { webAddress } from '../../../shared/embeds/webAddress.ts'
import { EditorHost } from '../session/EditorHost.ts'
import { attributesOf } from './attributesOf.ts'

const text = (name: string) => (element: HTMLElement) => asLine(element.getAttribute(name) ?? '')

/** A card for something elsewhere on the web. Nothing of it is ever fetched. */
export const Embed = Node.create<{ host: EditorHost }>({
  name: 'embed',
  ...nodeSpecs.embed,
  addOptions: () => ({ host: new EditorHost() }),
  addAttributes: () =>
    attributesOf(nodeSpecs.embed.attrs, {
      url: element => webAddress(element.getAttribute('href') ?? '') ?? '',
      title: text('data-title'),
      site: text('data-site'),
      asset: element => assetId.safeParse(element.dataset.asset).data ?? '',
    }),
  parseHTML: () => [{ tag: 'a[data-embed]', priority: 60 }],
  renderHTML: ({ node: { attrs } }) => [
    'a',
    {
      'data-embed': '',
      href: String(attrs.url),
      'data-title': String(attrs.title) || null,
      'data-site': String(attrs.site) || null,
      'data-asset': String(attrs.asset) || null,
    },
    String(attrs.title) || String(attrs.url),
  ],
  addNodeView() {
    return embedView(this.options.host)
  },
})
