import { headingOf, parseSection } from '../../../shared/document/section.ts'
import { usualListSettings } from '../../../shared/model/listSettings.ts'
import { itemDetail } from '../itemDetail.ts'
import { itemHref, shownItems } from '../lists.ts'
import type { Fragment, PageList } from '../page.ts'
import { hasText } from '../cleanText.ts'
import { writtenDate } from '../dates.ts'
import { factWords, ratingWords } from '../reviewWords.ts'
import { scopeOf, titleOf, type Scope } from '../scope.ts'
import { textBlocks } from './textBlocks.ts'
import { columns, hung } from './columns.ts'
import { textInline, type TextScope } from './textInline.ts'

/**
 * An article as plain text: an empty line between blocks, headings underlined, footnotes numbered and at the end, before the lists.
 * Lines end where the writer ends them: programs that show text wrap it.
 */
export function renderText(page: Fragment): string {
  const scope = scopeOf(page, false)
  const { title, standfirst } = page.article.header
  const head = [underlined(titleOf(title, scope), '='), standfirst, factsOf(scope)]
  const text: TextScope = { scope, notes: [] }
  const body = page.article.sections.flatMap(stored => {
    const section = parseSection(stored)
    const heading = headingOf(section)
    const words = heading ? textInline(heading, text) : ''
    const rest = heading ? section.children.slice(1) : section.children
    return [hasText(words) ? underlined(words, '-') : '', ...textBlocks(rest, text)]
  })
  const notes = text.notes.map((note, index) => hung(`[${index + 1}] `, note))
  const ending = notes.length > 0 ? [underlined(scope.words.notes, '-'), notes.join('\n')] : []
  return `${[...head, ...body, ...ending, ...page.lists.flatMap(list => listOf(list, scope))].filter(hasText).join('\n\n')}\n`
}

/** A line for who and when, for what it is about, for the judgement, and for the tags, as far as they are given. */
function factsOf(scope: Scope): string {
  const { page, language } = scope
  const { author, publishedAt, tags } = page.article.header
  return [
    [author, publishedAt && writtenDate(publishedAt, language.tag, 'long')].filter(Boolean).join(' · '),
    factWords(scope),
    ratingWords(scope),
    tags.map(tag => `#${tag}`).join(', '),
  ]
    .filter(Boolean)
    .join('\n')
}

function listOf(entry: PageList, scope: Scope): string[] {
  const items = shownItems(entry)
  if (items.length === 0) return []
  const { parts } = entry.list.settings ?? usualListSettings
  const lines = items.map((item, index) => {
    const { title, note } = item.shown
    const details = parts.flatMap(part => (part === 'note' ? [] : itemDetail(part, item, scope) || []))
    const said = [titleOf(title, scope), details.join(' · '), parts.includes('note') ? note : null, itemHref(item, scope)]
    return hung(`${index + 1}. `, said.filter(Boolean).join('\n'))
  })
  return [underlined(entry.heading, '-'), lines.join('\n')]
}

/** A heading over a line as long as it is, in columns of a typewriter. */
function underlined(text: string, sign: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line && `${line}\n${sign.repeat(Math.min(columns(line), 72))}`
}
