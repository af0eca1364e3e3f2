import { Mark } from '@tiptap/core'
import { languageTag } from '../../../shared/document/attributes.ts'
import { markSpecs } from '../../../shared/document/schema.ts'
import { attributesOf } from './attributesOf.ts'

const readTag = (element: HTMLElement): string | null => languageTag.safeParse(element.dataset.language).data ?? null

/** A passage in another language, so that it is read out, hyphenated and checked as what it is. */
export const Language = Mark.create({
  name: 'language',
  ...markSpecs.language,
  addAttributes: () => attributesOf(markSpecs.language.attrs, { tag: readTag }),
  // Word and browsers write `lang` on everything: in pasted text only our own mark counts.
  parseHTML: () => [{ tag: 'span[data-language]', getAttrs: element => (readTag(element) === null ? false : null) }],
  renderHTML: ({ mark }) => ['span', { lang: String(mark.attrs.tag), 'data-language': String(mark.attrs.tag), class: 'language' }, 0],
})
