import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { headingOf, kindOf, parseSection } from '../../../shared/document/section.ts'
import type { Section } from '../../../shared/model/article.ts'
import type { Fragment } from '../page.ts'
import { scopeOf } from '../scope.ts'
import { frontMatter } from './frontMatter.ts'
import { markdownBlocks } from './markdownBlocks.ts'
import { markdownInline } from './markdownInline.ts'
import { markdownLists } from './markdownLists.ts'
import type { MarkdownScope } from './MarkdownScope.ts'

/** Stands before a section without a heading that is not the first. */
export const sectionSign = '<!-- section -->'

/**
 * An article as Markdown (CommonMark, with GitHub's tables, task lists, footnotes, strikethrough and alerts), under YAML front matter
 * with all that is no text, and its lists under it. Sections are headings of the second level. What Markdown has no sign for is the least HTML that says it;
 * import reads all of it back (`src/main/import/markdown`).
 */
export function renderMarkdown(page: Fragment): string {
  const scope: MarkdownScope = { page, frame: scopeOf(page, false), notes: [] }
  const { sections } = page.article
  const children = sections.flatMap((section, index) => sectionContent(section, index, scope))
  const root: Root = { type: 'root', children: [...children, ...definitions(scope), ...markdownLists(page.lists, scope)] }
  const body = toMarkdown(root, {
    extensions: [gfmToMarkdown(), { unsafe: [{ character: '\\', after: '[!-/:-@[-`{-~]', inConstruct: 'phrasing' }] }],
    bullet: '-',
    bulletOther: '*',
    rule: '-',
    emphasis: '*',
    listItemIndent: 'one',
    fences: true,
  })
  return `---\n${frontMatter(page)}---\n\n${body}`
}

function sectionContent(section: Section, index: number, scope: MarkdownScope): RootContent[] {
  const node = parseSection(section)
  const heading = headingOf(node)
  const opens = index === 0 && kindOf(node) === 'opening'
  const head: RootContent[] = heading
    ? [{ type: 'heading', depth: 2, children: markdownInline(heading, scope, 'line') }]
    : opens
      ? []
      : [{ type: 'html', value: sectionSign }]
  return [...head, ...markdownBlocks(heading ? node.children.slice(1) : node.children, scope)]
}

/** A note can't call for a note, so that there are no more of them than the text calls for. */
function definitions(scope: MarkdownScope): FootnoteDefinition[] {
  return scope.notes.map((node, index) => ({
    type: 'footnoteDefinition',
    identifier: String(index + 1),
    children: [{ type: 'paragraph', children: markdownInline(node, scope, 'lines') }],
  }))
}
