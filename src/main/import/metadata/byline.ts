import type { Nodes } from 'hast'
import { isMetaLine, isNameLike, readEntryMeta } from '../entries/entryMeta.ts'
import type { Line } from '../entries/pageLines.ts'

const by =
  /^(?:by|written by|words by|review by|reviewed by|posted by|von|por|par|di|yazan|글쓴이|글|작성자|기자|著者|文|作者)(?:\s*[:：]\s*|\s+)(?<name>.{2,60})$/iu

export type Byline = Readonly<{ author: string | null; date: string | null; views: number | null; nodes: ReadonlySet<Nodes> }>

/**
 * Who, when and how often seen, from the lines right under a title: "By Jane Doe", "Jane Doe - Nov 13, 2025 41 Views".
 * `lines` begin under the title. At most the first eight are looked at, and none after the first paragraph.
 */
export function readByline(lines: readonly Line[], language: string): Byline {
  let author: string | null = null
  let date: string | null = null
  let views: number | null = null
  const nodes = new Set<Nodes>()
  for (const line of lines.slice(0, 8)) {
    if (line.heading > 0 || line.text.length >= 90 || (line.text.length >= 50 && /[.!?。]$/u.test(line.text))) {
      // Where the page marks its names and dates, they may stand under a standfirst.
      if (!line.parts.some(part => part.role === 'author' || part.date)) break
    }
    const name = by.exec(line.text)?.groups?.name?.trim()
    const marked = line.parts.every(part => part.role === 'author') && isNameLike(line.text)
    if (isMetaLine(line.parts, language)) {
      const meta = readEntryMeta(line.parts, language)
      author ??= meta.author
      date ??= meta.date
      views ??= meta.views
    } else if (marked || (name && isNameLike(name))) author ??= name ?? line.text
    else continue
    for (const part of line.parts) nodes.add(part.node)
  }
  return { author, date, views, nodes }
}
