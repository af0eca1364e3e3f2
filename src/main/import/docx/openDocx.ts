import { strFromU8, unzipSync } from 'fflate'
import { AppError } from '../../../shared/errors.ts'

/** The parts of a Word document. `core` and `styles` are empty where there are none. */
export type DocxParts = Readonly<{ files: Record<string, Uint8Array>; core: string; styles: string; comments: boolean; charts: boolean }>

/** The most that a document may unfold to, and the text in it, in bytes. */
const mostOfAll = 400 * 1024 * 1024
const mostOfText = 60 * 1024 * 1024

/**
 * Opens a document and measures it first: a zip of a few kilobytes can unfold to gigabytes. Throws `unreadable-file` for what is no
 * Word document, `unsupported-file` for one that is too large.
 */
export function openDocx(bytes: Uint8Array): DocxParts {
  const files = unfolded(bytes)
  const text = (name: string) => {
    const part = files[name]
    return part ? strFromU8(part) : ''
  }
  if (!files['[Content_Types].xml'] || !Object.keys(files).some(name => /^word\/document\d*\.xml$/.test(name))) throw notWord()
  const names = Object.keys(files)
  return {
    files,
    core: text('docProps/core.xml'),
    styles: text('word/styles.xml'),
    comments: /<w:comment\b/.test(text('word/comments.xml')),
    charts: names.some(name => /^word\/(?:charts|diagrams)\//.test(name)),
  }
}

function unfolded(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize
        if (size > mostOfAll || (/\.(?:xml|rels)$/.test(name) && originalSize > mostOfText)) throw tooLarge()
        return !name.endsWith('/')
      },
    })
  } catch (error) {
    throw error instanceof AppError ? error : notWord(error)
  }
}

function tooLarge(): AppError {
  return new AppError('unsupported-file', 'This Word document unfolds to more than an article can hold. Split it into several documents.')
}

function notWord(cause?: unknown): AppError {
  return new AppError('unreadable-file', 'This is no Word document that can be read: it is damaged, or has a password.', { cause })
}
