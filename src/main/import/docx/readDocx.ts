import mammoth from 'mammoth'
import { zipSync } from 'fflate'
import { AppError } from '../../../shared/errors.ts'
import { openDocx, type DocxParts } from './openDocx.ts'
import { say, type Said } from '../../../shared/words/say.ts'

/** What the styles of Word, and those that Deckle writes, mean on a page. Headings stand one lower: the title is the page's first. */
const styleMap = [
  "p[style-name='Title'] => h1.p-name:fresh",
  "p[style-name='Subtitle'] => p.p-summary:fresh",
  ...[1, 2, 3, 4, 5].map(level => `p[style-name='heading ${level}'] => h${level + 1}:fresh`),
  ...['Quote', 'Intense Quote'].map(name => `p[style-name='${name}'] => blockquote > p:fresh`),
  "p[style-name='Quote Source'] => figure.quoted > figcaption:fresh",
  "p[style-name='Figure'] => figure:fresh",
  "p[style-name='caption'] => figure.captioned:fresh > figcaption:fresh",
  ...['Code', 'HTML Preformatted', 'Source Code'].map(name => `p[style-name='${name}'] => pre:separator('\\n')`),
  ...['Code Text', 'HTML Code', 'Verbatim Char'].map(name => `r[style-name='${name}'] => code`),
  'u => u',
  'highlight => mark',
]

/** What a Word document says, as a page, and what did not come along: a sentence, or null. */
export type DocxPage = Readonly<{ html: string; warning: Said | null }>

/**
 * Reads a Word document (.docx) into the page that says the same, with its pictures inside. Nothing outside the document is read.
 * Throws `unreadable-file` for what is no such document, `unsupported-file` for one that unfolds beyond all measure.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxPage> {
  const parts = openDocx(bytes)
  // What was measured is what is read: zipped anew, without packing.
  const buffer = Buffer.from(zipSync(parts.files, { level: 0 }))
  try {
    const pictures: string[] = []
    // Pictures stand aside while the text is arranged: they are most of its length.
    const convertImage = mammoth.images.imgElement(async image => {
      pictures.push(`data:${image.contentType};base64,${await image.read('base64')}`)
      return { src: `picture:${pictures.length - 1}` }
    })
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap, convertImage, externalFileAccess: false })
    const html = arranged(value).replaceAll(/ src="picture:(\d+)"/g, (whole, n: string) =>
      pictures[Number(n)] ? ` src="${pictures[Number(n)]}"` : whole,
    )
    return { html: page(html, parts), warning: warningOf(parts) }
  } catch (cause) {
    throw new AppError('unreadable-file', 'This Word document can’t be read: it is damaged, or was not saved to its end.', { cause })
  }
}

/** What stands in several paragraphs of Word and is one thing on a page: a picture or a table with its caption, a quotation with its source. */
function arranged(html: string): string {
  const whole = html
    .replaceAll(/<p>(<img [^>]*>)<\/p>(?=<figure class="captioned">)/g, '<figure>$1</figure>')
    .replaceAll(/<figure>(<img [^>]*>)<\/figure><figure class="captioned">/g, '<figure>$1')
    .replaceAll(
      /<figure class="captioned"><figcaption>((?:(?!<\/figure>).)*)<\/figcaption><\/figure><table>/gs,
      '<table><caption>$1</caption>',
    )
    .replaceAll(/(<blockquote>(?:(?!<\/?blockquote>).)*<\/blockquote>)<figure class="quoted">/gs, '<figure>$1')
    .replaceAll(/<p>(<img [^>]*>)<\/p>/g, '<figure>$1</figure>')
  // Without a title, a single first heading is one.
  const alone = !whole.includes('<h1') && /^<h2\b/.test(whole) && whole.split('<h2').length === 2
  return alone ? whole.replaceAll(/(<\/?h)([2-6])\b/g, (_, start: string, level: string) => `${start}${Number(level) - 1}`) : whole
}

/** `core` and `styles` are XML: their escapes mean the same in HTML, and what is taken from them holds no tags. */
function page(html: string, { core, styles }: DocxParts): string {
  const said = (name: string) => new RegExp(`<${name}\\b[^>]*>([^<]*)</${name}>`).exec(core)?.[1]?.trim().replaceAll('"', '&quot;') ?? ''
  const language = said('dc:language') || (/<w:lang\b[^>]*\bw:val="([\w-]{2,35})"/.exec(styles)?.[1] ?? '')
  const title = said('dc:title')
  return [
    `<!DOCTYPE html><html${language ? ` lang="${language.replaceAll(/[^\w-]/g, '')}"` : ''}><head>`,
    title ? `<title>${title}</title>` : '',
    meta('author', said('dc:creator')),
    meta('description', said('dc:description')),
    meta('keywords', said('cp:keywords')),
    `</head><body><article class="h-entry">${html}</article></body></html>`,
  ].join('')
}

function meta(name: string, content: string): string {
  return content ? `<meta name="${name}" content="${content}">` : ''
}

function warningOf({ comments, charts }: DocxParts): Said | null {
  if (!comments && !charts) return null
  if (!charts) return say('The document’s comments were left out: Deckle keeps text, tables and pictures.')
  if (!comments) return say('The document’s charts and drawings were left out: Deckle keeps text, tables and pictures.')
  return say('The document’s comments and charts and drawings were left out: Deckle keeps text, tables and pictures.')
}
