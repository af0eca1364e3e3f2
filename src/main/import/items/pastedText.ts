import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { isEntryLine, isMetaLine } from '../entries/entryMeta.ts'
import { isKnownLabel } from '../entries/labels.ts'
import { webAddress } from './itemOf.ts'

const markdownLink = /^(?:[-*+•]\s+|\d{1,3}[.)]\s+)?\[(?<title>[^\]]+)\]\(\s*<?(?<url>https?:\/\/[^\s)>]+)>?[^)]*\)\s*(?<rest>.*)$/u
const addressInside = /(?<before>^|\s|<|\()(?<url>https?:\/\/[^\s<>"]+)/u

type Written = { text: string; url: string | null; rest: string }

/**
 * Pasted text as a page: a line each. An address on a line of its own belongs to the title above it, one within a line to
 * that line, and Markdown's links are links.
 */
export function pageOfText(text: string, language: string): Root {
  const lines: Written[] = []
  for (const raw of text.split(/\r\n?|[\n\u2028\u2029]/u)) {
    const line = raw.replaceAll(/[\s\uFEFF]+/gu, ' ').trim()
    if (line === '') continue
    if (webAddress(line)) {
      const title = lines.findLast(each => !isMetaLine([{ text: each.text }], language))
      if (title && title.url === null && !isKnownLabel(title.text)) title.url = line
      else lines.push({ text: line, url: line, rest: '' })
    } else lines.push(writtenLine(line))
  }
  return { type: 'root', children: lines.map(elementOf) }
}

function writtenLine(line: string): Written {
  const link = markdownLink.exec(line)?.groups
  if (link?.title && link.url) return { text: link.title, url: link.url, rest: link.rest ?? '' }
  const found = addressInside.exec(line)
  const url = found?.groups?.url?.replace(/[.,;:)]+$/u, '') ?? null
  if (!found || url === null) return { text: line, url: null, rest: '' }
  const text = line
    .replace(url, '')
    .replaceAll(/\s*[(<]\s*[)>]\s*/gu, ' ')
    .replace(/[\s–—|:-]+$/u, '')
    .trim()
  return { text: text || url, url, rest: '' }
}

function elementOf({ text, url, rest }: Written): Element {
  if (url === null) return h('p', text)
  // A line that says all at once stays a line: its link is told by the title alone.
  if (isEntryLine(text)) {
    const [title = text] = text.split(/\s+[-–—|·]\s+/u)
    return h('p', [h('a', { href: url }, title), text.slice(title.length)])
  }
  return h('p', [h('a', { href: url }, text), rest ? ` ${rest}` : ''])
}
