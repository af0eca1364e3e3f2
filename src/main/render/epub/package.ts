import { machineDate } from '../dates.ts'
import { hasText } from '../cleanText.ts'
import { webHref } from '../href.ts'
import { xml, xmlFile, type Xml } from '../site/xml.ts'
import { accessibilityMetadata, accessibilityOf } from './accessibility.ts'
import { chapterFile, type Book } from './Book.ts'
import type { Chapter } from './chapter.ts'

/** What `package.opf` needs beside the book itself. */
export type Packed = Readonly<{ book: Book; chapters: readonly Chapter[]; title: string; extra: readonly string[] }>

/** The package document (EPUB 3.3 §5): what the book is, what files it has, and in which order they are read. */
export function packageFile({ book, chapters, title, extra }: Packed): string {
  const [first] = chapters
  const languages = unique(chapters.map(chapter => chapter.language))
  const root = xml(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': first?.language ?? 'en',
      dir: first?.direction === 'rtl' ? 'rtl' : null,
      prefix: 'schema: http://schema.org/',
    },
    xml(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      xml('dc:identifier', { id: 'id' }, `urn:uuid:${book.id}`),
      xml('dc:title', {}, title),
      languages.map(language => xml('dc:language', {}, language)),
      creators(book),
      facts(book),
      meta('dcterms:modified', new Date(book.changedAt).toISOString().replace(/\.\d+Z$/, 'Z')),
      accessibilityMetadata(accessibilityOf(book.chapters)).map(([property, value]) => meta(property, value)),
      // Readers of the second edition find the cover by this.
      book.cover === null ? null : xml('meta', { name: 'cover', content: imageId(book, book.cover) }),
    ),
    manifest(book, chapters, extra),
    xml(
      'spine',
      { 'page-progression-direction': first?.direction === 'rtl' ? 'rtl' : null },
      extra.map(file => xml('itemref', { idref: file })),
      chapters.map((_, i) => xml('itemref', { idref: chapterId(i) })),
    ),
  )
  return xmlFile(root)
}

function manifest(book: Book, chapters: readonly Chapter[], extra: readonly string[]): Xml {
  const xhtml = 'application/xhtml+xml'
  return xml(
    'manifest',
    {},
    xml('item', { id: 'nav', href: 'nav.xhtml', 'media-type': xhtml, properties: 'nav' }),
    extra.filter(file => file !== 'nav').map(file => xml('item', { id: file, href: `${file}.xhtml`, 'media-type': xhtml })),
    xml('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
    chapters.map((chapter, i) =>
      xml('item', { id: chapterId(i), href: chapterFile(i), 'media-type': xhtml, properties: chapter.drawn ? 'svg' : null }),
    ),
    book.images.map(({ name, type }) =>
      xml('item', {
        id: imageId(book, name),
        href: `images/${name}`,
        'media-type': type,
        properties: name === book.cover ? 'cover-image' : null,
      }),
    ),
  )
}

/** Whose book it is: as it is said, or everybody who wrote in it, once. */
export function authorsOf({ author, chapters }: Book): string[] {
  return author !== null && hasText(author) ? [author] : unique(chapters.map(({ article }) => article.header.author.trim()).filter(hasText))
}

function creators(book: Book): Xml[] {
  return authorsOf(book).flatMap((author, i) => [
    xml('dc:creator', { id: `creator-${i + 1}` }, author),
    xml('meta', { refines: `#creator-${i + 1}`, property: 'role', scheme: 'marc:relators' }, 'aut'),
  ])
}

/** What the articles say of themselves: a book of one has its description, date and address as well. */
function facts({ chapters }: Book): Xml[] {
  const [only, ...others] = chapters.map(chapter => chapter.article.header)
  const tags = unique(chapters.flatMap(({ article }) => article.header.tags).filter(hasText)).map(tag => xml('dc:subject', {}, tag))
  if (!only || others.length > 0) return tags
  const description = [only.description, only.standfirst].find(hasText)
  const date = only.publishedAt === null ? null : machineDate(only.publishedAt)
  const source = webHref(only.canonicalUrl)
  return [
    ...(description === undefined ? [] : [xml('dc:description', {}, description)]),
    ...(date === null ? [] : [xml('dc:date', {}, date)]),
    ...(source === null ? [] : [xml('dc:source', {}, source)]),
    ...tags,
  ]
}

function meta(property: string, value: string): Xml {
  return xml('meta', { property }, value)
}

function chapterId(index: number): string {
  return `chapter-${index + 1}`
}

function imageId({ images }: Book, name: string): string {
  return `image-${images.findIndex(image => image.name === name) + 1}`
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
