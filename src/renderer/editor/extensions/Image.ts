import { Node } from '@tiptap/core'
import { imageSize } from '../../../shared/document/attributes.ts'
import { focusText } from '../../../shared/document/focus.ts'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { assetId } from '../../../shared/model/ids.ts'
import { assetUrl } from '../images/assetUrl.ts'
import { imageView } from '../images/imageView.ts'
import { EditorHost } from '../session/EditorHost.ts'
import { attributesOf } from './attributesOf.ts'

const readAsset = (element: HTMLElement): string | null => assetId.safeParse(element.dataset.asset).data ?? null
const readSize = (name: string) => (element: HTMLElement) => {
  const size = Number(element.getAttribute(name))
  return Number.isInteger(size) && size > 0 ? size : null
}

/**
 * An image of the library. In HTML it is an `<img>` that names its asset, so that it can be copied within a library;
 * any other image of pasted HTML is taken in first (`paste/takeImages.ts`) or left out.
 */
export const Image = Node.create<{ host: EditorHost }>({
  name: 'image',
  ...nodeSpecs.image,
  addOptions: () => ({ host: new EditorHost() }),
  addAttributes: () =>
    attributesOf(nodeSpecs.image.attrs, {
      asset: readAsset,
      alt: element => element.getAttribute('alt'),
      decorative: element => element.dataset.decorative === 'true',
      caption: element => element.dataset.caption,
      credit: element => element.dataset.credit,
      width: readSize('width'),
      height: readSize('height'),
      size: element => imageSize.safeParse(element.dataset.size).data,
      focus: element => (focusText.test(element.dataset.focus ?? '') ? element.dataset.focus : null),
    }),
  parseHTML: () => [{ tag: 'img[data-asset]', getAttrs: element => (readAsset(element) === null ? false : null) }],
  renderHTML: ({ node: { attrs } }) => [
    'img',
    {
      src: assetUrl(String(attrs.asset)),
      alt: attrs.alt,
      width: attrs.width || null,
      height: attrs.height || null,
      'data-asset': attrs.asset,
      'data-decorative': attrs.decorative ? 'true' : null,
      'data-caption': attrs.caption || null,
      'data-credit': attrs.credit || null,
      'data-size': attrs.size === 'text' ? null : attrs.size,
      'data-focus': attrs.focus || null,
    },
  ],
  addNodeView() {
    return imageView(this.options.host)
  },
})
