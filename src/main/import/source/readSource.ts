import { open, realpath } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { systemCode } from '../../../shared/systemError.ts'
import { decodeText } from './decodeText.ts'
import { say } from '../../../shared/words/say.ts'
import type { Said } from '../../../shared/words/say.ts'

export type SourceFormat = 'html' | 'markdown' | 'text'

/** A file as it was read. `folder` is its real folder, `name` its name without extension. */
export type Source = Readonly<{ format: SourceFormat; text: string; name: string; folder: string; warning: Said | null }>

/** The largest text that is read: 50 MB. */
const maxBytes = 50 * 1024 * 1024

const formats: Readonly<Record<string, SourceFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.xht': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.mkd': 'markdown',
  '.txt': 'text',
  '.text': 'text',
}

const others: Readonly<Record<string, string>> = {
  '.doc': 'Word documents of this old form can’t be imported. Save it as .docx and import that.',
  '.odt': 'OpenDocument texts can’t be imported yet. Save it as HTML and import that.',
  '.rtf': 'Rich Text can’t be imported yet. Save it as HTML and import that.',
  '.pdf': 'PDF can’t be imported: it keeps no paragraphs or headings. Import the text that it was made from.',
  '.mhtml': 'Web archives can’t be imported. Save the page as “Web page, complete” and import the HTML file.',
  '.mht': 'Web archives can’t be imported. Save the page as “Web page, complete” and import the HTML file.',
  '.webarchive': 'Web archives can’t be imported. Save the page as “Page source” and import the HTML file.',
  '.epub': 'EPUB books can’t be imported.',
}

/** The format of a text whose name doesn't tell. */
function formatOf(text: string): SourceFormat {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|h1|p|div)\b/iu.test(text.slice(0, 5000))
    ? 'html'
    : 'text'
}

function unreadable(path: string, error: unknown): AppError {
  const code = systemCode(error)
  const name = basename(path)
  if (code === 'ENOENT')
    return new AppError('unreadable-file', say('There is no file “{name}” there: it may have been moved or renamed.', { name }), {
      cause: error,
    })
  if (code === 'EACCES' || code === 'EPERM')
    return new AppError('unreadable-file', say('“{name}” can’t be read: this account may not open it.', { name }), { cause: error })
  if (code === 'EISDIR')
    return new AppError('unsupported-file', say('“{name}” is a folder. Choose the files in it.', { name }), { cause: error })
  return new AppError(
    'unreadable-file',
    say('“{name}” can’t be read ({reason}).', { name, reason: error instanceof Error ? error.message : 'unknown reason' }),
    {
      cause: error,
    },
  )
}

async function readBytes(path: string): Promise<Uint8Array> {
  let file
  try {
    file = await open(path, 'r')
  } catch (error) {
    throw unreadable(path, error)
  }
  try {
    const info = await file.stat()
    if (info.isDirectory())
      throw new AppError('unsupported-file', say('“{name}” is a folder. Choose the files in it.', { name: basename(path) }))
    if (!info.isFile()) throw new AppError('unsupported-file', say('“{name}” is not a file.', { name: basename(path) }))
    if (info.size > maxBytes)
      throw new AppError('unsupported-file', say('“{name}” is larger than 50 MB. Split it into several files.', { name: basename(path) }))
    return await file.readFile()
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(path, error)
  } finally {
    await file.close()
  }
}

/**
 * Reads a file to be imported; a Word document is read as the page that says the same. Throws `unsupported-file` for what is no
 * HTML, Markdown, Word document or plain text or is larger than 50 MB, and `unreadable-file` for what the system doesn't hand out.
 */
export async function readSource(path: string): Promise<Source> {
  const extension = extname(path).toLowerCase()
  const refusal = others[extension]
  if (refusal) throw new AppError('unsupported-file', refusal)
  const bytes = await readBytes(path)
  const place = { name: basename(path, extname(path)), folder: await realpath(dirname(path)) }
  if (extension === '.docx') {
    const { html, warning } = await (await import('../docx/readDocx.ts')).readDocx(bytes)
    return { ...place, format: 'html', text: html, warning }
  }
  const format = formats[extension]
  const { text, warning } = decodeText(bytes, format === 'html' || format === undefined)
  return { ...place, format: format ?? formatOf(text), text, warning }
}
