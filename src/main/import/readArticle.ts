import { AppError } from '../../shared/errors.ts'
import { readHtml } from './html/readHtml.ts'
import { readMarkdown } from './markdown/readMarkdown.ts'
import type { Reading } from './reading.ts'
import type { Source } from './source/readSource.ts'
import { readText } from './text/readText.ts'

const readers = { html: readHtml, markdown: readMarkdown, text: readText }

/** The longest text, in characters, of each format that is parsed: Markdown's parser takes seconds beyond. */
const longest = { html: 50_000_000, markdown: 5_000_000, text: 20_000_000 }

/**
 * Reads a text into an article, without touching a file or the library: images are named, not fetched. The same text
 * gives the same article. Throws `unsupported-file` for a text that is too long, `unreadable-file` for one that no
 * parser gets through.
 */
export function readArticle(source: Pick<Source, 'format' | 'text' | 'name'>): Reading {
  if (source.text.length > longest[source.format]) {
    throw new AppError('unsupported-file', 'This text is too long to be one article. Split it into several files.')
  }
  try {
    return readers[source.format](source.text.replace(/^\uFEFF/u, ''), source.name)
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('unreadable-file', 'This file is too tangled to be read.', { cause: error })
    throw error
  }
}
