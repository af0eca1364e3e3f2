import type { Node } from 'prosemirror-model'
import { parseSection } from '../../../shared/document/section.ts'
import type { ArticleId, SectionId } from '../../../shared/model/ids.ts'
import type { SectionKind } from '../../../shared/model/article.ts'
import type { ReplacePart } from '../../../shared/model/replacement.ts'
import { sectionTexts } from '../../../shared/replace/sectionTexts.ts'
import { parseStored } from '../parseStored.ts'
import { sectionContent } from '../articles/sections.ts'
import { all, first, type Db } from '../sql.ts'

/** An article as words are replaced in it. `likely` has the same words as its sections, read at a fraction of the cost. */
export type ArticleTexts = Readonly<{
  id: ArticleId
  version: number
  title: string
  standfirst: string
  language: string
  sections: readonly SectionTexts[]
}>

export type SectionTexts = Readonly<{ id: SectionId; kind: SectionKind; heading: string | null; body: string; likely: readonly string[] }>

/** One text of an article: `number` counts the texts of its section. */
export type ArticleText = Readonly<{ part: ReplacePart; section: SectionTexts | null; number: number; text: string }>

/** An article that is not in the trash, or null where there is none. */
export function readTexts(db: Db, id: ArticleId): ArticleTexts | null {
  const row = first<{ version: number; title: string; standfirst: string; language: string }>(
    db,
    'SELECT version, title, standfirst, language FROM article WHERE id = ? AND trashed_at IS NULL',
    [id],
  )
  if (!row) return null
  type Row = { id: SectionId; kind: SectionKind; heading: string | null; body: string; text: string }
  const sections = all<Row>(
    db,
    `SELECT section.id, kind, heading, section.body, body.text FROM section JOIN body ON body.hash = section.body
     WHERE article_id = ? ORDER BY position`,
    [id],
  ).map(({ text, ...section }) => ({ ...section, likely: [section.heading ?? '', text] }))
  return { id, ...row, sections }
}

/** A section's document. Throws `library-damaged` when it can't be read. */
export function sectionNode(db: Db, { id, kind, body }: SectionTexts): Node {
  const row = first<{ json: string }>(db, 'SELECT json FROM body WHERE hash = ?', [body])
  return parseSection({ id, kind, content: parseStored(sectionContent, row?.json ?? '') })
}

/** The texts of these parts in reading order, of the sections that `wanted` says may hold something. */
export function textsOf(
  db: Db,
  article: ArticleTexts,
  parts: readonly ReplacePart[],
  wanted: (section: SectionTexts) => boolean,
): ArticleText[] {
  const texts: ArticleText[] = []
  if (parts.includes('title')) texts.push({ part: 'title', section: null, number: 0, text: article.title })
  if (parts.includes('standfirst')) texts.push({ part: 'standfirst', section: null, number: 0, text: article.standfirst })
  for (const section of article.sections) {
    if (!wanted(section)) continue
    sectionTexts(sectionNode(db, section)).forEach(({ part, text }, number) => {
      if (parts.includes(part)) texts.push({ part, section, number, text })
    })
  }
  return texts
}
