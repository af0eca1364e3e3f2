import { strToU8, zipSync, type Zippable } from 'fflate'
import { languageOf } from '../language.ts'
import { hasText } from '../cleanText.ts'
import { scopeOf } from '../scope.ts'
import { xml, xmlFile } from '../site/xml.ts'
import { chapterFile, type Book } from './Book.ts'
import { bookStyle } from './bookStyle.ts'
import { chapter, type Chapter } from './chapter.ts'
import { navigation, titlePage, type Voice } from './frontMatter.ts'
import { authorsOf, packageFile } from './package.ts'

/**
 * Articles as a book (EPUB 3.3): each a chapter, with navigation, metadata and notes that lead back. The same book gives the same
 * bytes, whatever the clock and the time zone. `each` is called before every chapter; what it throws ends the work.
 *
 * Throws `bad-request` if a section is not in the document's grammar.
 */
export function renderEpub(book: Book, each: (index: number) => void = () => undefined): Uint8Array {
  const [opening] = book.chapters
  if (!opening) throw new RangeError('A book has at least one chapter.')
  const chapters = book.chapters.map((fragment, i) => {
    each(i)
    return chapter(fragment)
  })
  const { words, said } = scopeOf(opening, false)
  const { tag, direction } = languageOf(opening.article.header.language)
  const voice: Voice = { language: tag, direction, words, said }
  const title = titleOf(book, chapters)
  // A collection opens with its title and what is in it; one article opens with itself.
  const collected = book.title !== null || chapters.length > 1
  const extra = collected ? ['title', 'nav'] : []
  const files: Zippable = {
    // First, and as it is: this is how programs know what the file is (OCF §4.3).
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(packageFile({ book, chapters, title, extra })),
    'EPUB/nav.xhtml': strToU8(navigation(title, chapters, collected, voice)),
    ...(collected ? { 'EPUB/title.xhtml': strToU8(titlePage(title, authorsOf(book), voice)) } : {}),
    'EPUB/style.css': strToU8(bookStyle),
  }
  for (const [i, { xhtml }] of chapters.entries()) files[`EPUB/${chapterFile(i)}`] = strToU8(xhtml)
  for (const { name, bytes } of book.images) files[`EPUB/images/${name}`] = [bytes, { level: 0 }]
  return zipSync(files, { level: 9, mtime: fixedTime() })
}

function titleOf({ title }: Book, [first]: readonly Chapter[]): string {
  return title !== null && hasText(title) ? title : (first?.title ?? '')
}

// Zip keeps the time as clocks on walls show it: the same numbers in every time zone, at the first day that it can say.
function fixedTime(): Date {
  return new Date(1980, 0, 1)
}

const container = xmlFile(
  xml(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    xml('rootfiles', {}, xml('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })),
  ),
)
