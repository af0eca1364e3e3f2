import { h } from '../elements.ts'
import type { Element } from 'hast'
import { bookFile } from './bookFile.ts'
import { chapterFile } from './Book.ts'
import type { Chapter } from './chapter.ts'
import type { Words } from '../words/vocabulary.ts'

/** What the book's own pages are written in. */
export type Voice = Readonly<{ language: string; direction: 'ltr' | 'rtl'; words: Words; said: Readonly<{ lang?: string; dir?: string }> }>

/** The navigation document (EPUB 3.3 §7): chapters and their sections, and where the text begins. `read` says that it is a page of the book as well. */
export function navigation(
  title: string,
  chapters: readonly Chapter[],
  read: boolean,
  { language, direction, words, said }: Voice,
): string {
  const contents = h(
    'nav',
    { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', ariaLabelledBy: ['toc-heading'] },
    h('h1', { id: 'toc-heading', ...said }, words.contents),
    h(
      'ol',
      chapters.map((chapter, i) => entry(chapter, chapterFile(i), language)),
    ),
  )
  const landmarks = h(
    'nav',
    { 'epub:type': 'landmarks', hidden: true, ariaLabel: title.slice(0, 200) },
    h(
      'ol',
      read ? h('li', h('a', { 'epub:type': 'toc', href: '#toc' }, words.contents)) : null,
      h('li', h('a', { 'epub:type': 'bodymatter', href: chapterFile(0) }, title)),
    ),
  )
  return bookFile({ title, language, direction, body: [contents, landmarks] })
}

function entry(chapter: Chapter, file: string, language: string): Element {
  const sections = chapter.entries.map(({ id, text }) => h('li', h('a', { href: `${file}#${id}` }, text)))
  return h(
    'li',
    chapter.language === language ? {} : { lang: chapter.language, dir: chapter.direction },
    h('a', { href: file }, chapter.title),
    sections.length > 0 ? h('ol', sections) : null,
  )
}

/** The page that a collection opens with. */
export function titlePage(title: string, authors: readonly string[], { language, direction }: Voice): string {
  const body = h(
    'section',
    { 'epub:type': 'titlepage', className: ['titlepage'] },
    h('h1', title),
    authors.map(author => h('p', author)),
  )
  return bookFile({ title, language, direction, body: [body] })
}
