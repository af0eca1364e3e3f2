import type { Element, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import { toHtml } from 'hast-util-to-html'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { linkedArticle } from '../../../shared/document/links.ts'
import { markAttributes, marks } from '../../../shared/document/marks.ts'
import { childElements, findElement, hasClass } from '../html/elements.ts'
import { parseHtml } from '../html/parseHtml.ts'
import { exactContext, readSection } from '../html/readDecklePage.ts'
import { sharedPictureOf } from '../html/readSharing.ts'
import { warnOfBounds } from '../html/readHtml.ts'
import { sanitisePage } from '../html/sanitisePage.ts'
import type { PlainObject } from '../metadata/plainData.ts'
import type { Reading } from '../reading.ts'
import type { Warnings } from '../Warnings.ts'
import { markedTree, noteId } from './markedTree.ts'
import { readOwnFrontMatter } from './ownFrontMatter.ts'

/** Addresses, code and footnotes exactly as they were written. */
const handlers: NonNullable<Options['handlers']> = {
  link: (state, node) => {
    // Made of words that were escaped: the parser for GitHub's Markdown looks for addresses once more where no sign of one is left.
    if (!node.position) return state.all(node)
    const article = typeof node.title === 'string' ? linkedArticle(node.title) : null
    return element('a', { href: node.url, ...(article === null ? {} : { [markAttributes.article]: article }) }, state.all(node))
  },
  code: (_, node) =>
    element('pre', {}, [element('code', node.lang ? { class: `language-${node.lang}` } : {}, [{ type: 'text', value: node.value }])]),
  footnoteReference: (_, node) =>
    element('a', { role: 'doc-noteref', href: `#${noteId(node.identifier)}` }, [{ type: 'text', value: String(node.identifier) }]),
}

const converter = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', handlers })

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children }
}

/** Reads back a Markdown text of our own, as `src/main/render/markdown` writes it. `data` is its front matter. */
export function readDeckleMarkdown(tree: MarkdownRoot, source: string, data: PlainObject, warnings: Warnings): Reading {
  const front = readOwnFrontMatter(data, warnings)
  const marked = converter.runSync(markedTree(tree, source, front.sections))
  const parsed = parseHtml(toHtml(marked, { allowDangerousHtml: true }))
  warnOfBounds(parsed, warnings)
  const page: Root = sanitisePage(parsed.root)
  const { context, fallbacks } = exactContext(page, warnings, true)
  const content = findElement(page, e => hasClass(e, marks.content))
  return {
    header: front.header,
    cover: front.cover && { key: 'import:cover', place: 'the front matter', ...front.cover },
    sharedPicture: front.sharedPicture && sharedPictureOf(front.sharedPicture, 'the front matter'),
    sections: childElements(content ?? page).map((section, index) => readSection(section, index === 0, context)),
    images: context.images,
    lists: front.lists,
    warnings,
    exact: true,
    fallbacks,
    listNames: [],
  }
}
