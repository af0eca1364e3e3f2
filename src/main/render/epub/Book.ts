import type { Fragment } from '../page.ts'

/** A picture of a book: its name within the book's folder of pictures, and what is in it. */
export type BookImage = Readonly<{ name: string; type: string; bytes: Uint8Array }>

/**
 * What a book is made of. The `images` and `links` of a chapter lead to `images/…` and to the files of other chapters (`chapterFile`),
 * as seen from the chapter. The same book always gives the same bytes.
 */
export interface Book {
  /** A UUID; the same book has the same one each time that it is made. */
  readonly id: string
  /** What a collection is called; a book of one article is called as that is. */
  readonly title: string | null
  /** Whose it is, where that is not simply all who wrote in it. */
  readonly author: string | null
  /** When it was last changed, in milliseconds since 1970. */
  readonly changedAt: number
  readonly chapters: readonly Fragment[]
  readonly images: readonly BookImage[]
  /** The name of the picture that stands for the book, among `images`. */
  readonly cover: string | null
}

/** The file of a chapter, counted from 0, as the other chapters see it. */
export function chapterFile(index: number): string {
  return `chapter-${String(index + 1).padStart(3, '0')}.xhtml`
}
