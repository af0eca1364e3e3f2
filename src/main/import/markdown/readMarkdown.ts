import type { Root as MarkdownRoot } from 'mdast'
import { toHtml } from 'hast-util-to-html'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { parseHtml } from '../html/parseHtml.ts'
import { warnOfBounds } from '../html/readHtml.ts'
import { sanitisePage } from '../html/sanitisePage.ts'
import type { Reading } from '../reading.ts'
import { readTree } from '../readTree.ts'
import { Warnings } from '../Warnings.ts'
import { footnotesBeforeLists } from './footnotesBeforeLists.ts'
import { ownData } from './ownFrontMatter.ts'
import { readDeckleMarkdown } from './readDeckleMarkdown.ts'
import { readFrontMatter } from './frontMatter.ts'

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml'])
const converter = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })

// Quotes within quotes cost the parser time by their depth, on every line: a real text has no forty.
const deepQuotes = /^(?:[ \t]*>){40,}/gmu

function yamlOf(tree: MarkdownRoot): string {
  const [first] = tree.children
  return first?.type === 'yaml' ? first.value : ''
}

/**
 * Reads Markdown (CommonMark with GitHub's extensions and YAML front matter). HTML in it goes the way of every HTML:
 * parsed, sanitised by allow-list, walked; nothing in it runs.
 */
export function readMarkdown(text: string, fileName: string): Reading {
  const warnings = new Warnings()
  const bounded = text.replaceAll(deepQuotes, signs => signs.replaceAll(/[^>]/gu, '').slice(0, 40))
  const tree = reader.parse(bounded)
  const own = ownData(yamlOf(tree))
  if (own) return readDeckleMarkdown(tree, bounded, own, warnings)
  const front = readFrontMatter(yamlOf(tree), warnings)
  const html = toHtml(converter.runSync(tree), { allowDangerousHtml: true })
  const parsed = parseHtml(html)
  warnOfBounds(parsed, warnings)
  const page = footnotesBeforeLists(sanitisePage(parsed.root))
  const reading = readTree({
    page,
    scope: page,
    body: page,
    chrome: new Set(),
    closed: new Set(),
    said: new Set(),
    metadata: front.metadata,
    own: front.own,
    written: true,
    fileName,
    warnings,
  })
  const cover = front.cover && { key: 'import:cover', place: 'the front matter', ...front.cover }
  return { ...reading, cover, listNames: front.lists }
}
