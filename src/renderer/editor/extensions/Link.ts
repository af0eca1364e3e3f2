import { Mark } from '@tiptap/core'
import { safeHref } from '../../../shared/document/links.ts'
import { markSpecs } from '../../../shared/document/schema.ts'
import { attributesOf } from './attributesOf.ts'

const readHref = (element: HTMLElement): string | null => safeHref(element.getAttribute('href') ?? '')

/** A link. Only what `safeHref` keeps becomes one; the text of any other stays, as text. */
export const Link = Mark.create({
  name: 'link',
  ...markSpecs.link,
  addAttributes: () => attributesOf(markSpecs.link.attrs, { href: readHref }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: element => (readHref(element) === null ? false : null) }],
  renderHTML: ({ mark }) => ['a', { href: String(mark.attrs.href), rel: 'noopener' }, 0],
})
