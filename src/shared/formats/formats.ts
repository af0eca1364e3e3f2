import { z } from 'zod'
import type { Format } from './Format.ts'

/**
 * Every format that articles can be exported in, once: the dialog, the command line and the report of what is lost read it here.
 * What writes each is in `src/main/publish/formats`, by the same name.
 */
export const formats = {
  html: {
    name: 'HTML',
    hint: 'A page that anyone can open, and that Deckle can read again.',
    extension: 'html',
    fileKind: 'Web Page',
    images: ['inline', 'beside'],
    several: 'files',
    themed: true,
    loses: {},
  },
  markdown: {
    name: 'Markdown',
    hint: 'Plain text with signs, for other editors and site generators, with all else at its head. Deckle can read it again.',
    extension: 'md',
    fileKind: 'Markdown',
    images: ['beside', 'inline'],
    several: 'files',
    themed: false,
    loses: { smartRule: 'a list of what it holds now', itemPicture: '' },
  },
  text: {
    name: 'Plain text',
    hint: 'The words alone, for wherever nothing but words can go.',
    extension: 'txt',
    fileKind: 'Plain Text',
    images: [],
    several: 'files',
    themed: false,
    loses: {
      details: '',
      cover: '',
      description: '',
      canonicalUrl: '',
      sharing: '',
      smartRule: 'a list of what it holds now',
      itemPicture: '',
      sectionKind: 'a section like the others',
      image: 'its description in brackets',
      callout: 'its kind in capitals, and its text',
      spoiler: 'text that nothing hides',
      tableHead: 'a row over a line',
      mergedCells: 'cells of their own',
      cellAlign: '',
      columnWidths: '',
      codeLanguage: '',
      language: 'text like the rest',
      articleLink: 'its words',
      highlight: 'text like the rest',
      bold: 'text like the rest',
      italic: 'text like the rest',
      underline: 'text like the rest',
      strike: 'text like the rest',
      subscript: 'text like the rest',
      superscript: 'text like the rest',
      code: 'text like the rest',
    },
  },
  epub: {
    name: 'EPUB',
    hint: 'A book for e-readers and phones, in the reader’s own typeface and size instead of a theme’s. Several articles become one book, a chapter each.',
    extension: 'epub',
    fileKind: 'EPUB Book',
    images: [],
    several: 'file',
    themed: false,
    loses: {
      details: '',
      sharing: '',
      views: '',
      smartRule: 'lists of what they hold now',
      sectionKind: '',
      imageWider: 'as wide as the text',
      imageFocus: 'the whole image',
      columnWidths: '',
      codeLanguage: '',
    },
  },
  docx: {
    name: 'Word',
    hint: 'A document with real styles, for Word, Pages, LibreOffice and Google Docs. Deckle can read its text again.',
    extension: 'docx',
    fileKind: 'Word Document',
    images: [],
    several: 'files',
    themed: false,
    loses: {
      details: '',
      canonicalUrl: '',
      sharing: '',
      views: '',
      itemPicture: '',
      smartRule: 'lists of what they hold now',
      sectionKind: '',
      imageWider: 'as wide as the text',
      imageFocus: 'the whole image',
      spoiler: 'framed text that can be seen',
      codeLanguage: '',
    },
  },
  pdf: {
    name: 'PDF',
    hint: 'Pages as they are printed, to send or to keep: tagged for screen readers, with an outline.',
    extension: 'pdf',
    fileKind: 'PDF Document',
    images: [],
    several: 'files',
    themed: true,
    loses: {
      details: '',
      canonicalUrl: '',
      sharing: '',
      views: '',
      smartRule: 'lists of what they hold now',
      sectionKind: '',
      spoiler: 'framed text that can be seen',
      codeLanguage: '',
    },
  },
  archive: {
    name: 'Deckle archive',
    hint: 'Everything in one file: to give articles to somebody else’s Deckle, or to keep them.',
    extension: 'deckle',
    fileKind: 'Deckle Archive',
    images: [],
    several: 'file',
    themed: false,
    loses: {},
  },
} as const satisfies Readonly<Record<string, Format>>

export type FormatId = keyof typeof formats

/** In the order in which they are offered. */
export const formatIds = Object.keys(formats).filter(isFormat)
export const formatId = z.custom<FormatId>(value => typeof value === 'string' && isFormat(value), { message: 'There is no such format.' })

export function isFormat(text: string): text is FormatId {
  return Object.hasOwn(formats, text)
}

export function formatOf(id: FormatId): Format {
  return formats[id]
}
