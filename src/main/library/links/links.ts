import { parseSection } from '../../../shared/document/section.ts'
import { linkPassage, sectionLinks } from '../../../shared/document/sectionLinks.ts'
import type { SectionKind, Status } from '../../../shared/model/article.ts'
import type { ArticleId, ListId, SectionId } from '../../../shared/model/ids.ts'
import type { ArticleLinks, Backlink, DeadLink, LinkProblem, OutgoingLink } from '../../../shared/model/link.ts'
import { parseStored } from '../parseStored.ts'
import { sectionContent } from '../articles/sections.ts'
import { all, first, type Db, type SqlParams } from '../sql.ts'

/** More links to one article than anyone reads. */
const shownIncoming = 200

/** What links to an article, which lists hold it, and what it links to. */
export function linksOfArticle(db: Db, id: ArticleId): ArticleLinks {
  const living = 'link.target = ? AND article.trashed_at IS NULL'
  const total = first<{ total: number }>(db, `SELECT count(*) AS total FROM ${linkTables} WHERE ${living}`, [id])?.total ?? 0
  const items = placed(db, `${living} ORDER BY article.updated_at DESC, article.key DESC, position, number LIMIT ${shownIncoming}`, [id])
  return {
    incoming: { items: items.map(backlinkOf), total },
    lists: all<{ id: ListId; name: string }>(
      db,
      'SELECT DISTINCT list.id, list.name FROM list_item JOIN list ON list.id = list_id WHERE article_id = ? ORDER BY list.name',
      [id],
    ),
    outgoing: placed(db, 'article.id = ? ORDER BY position, number', [id]).map(outgoingOf),
  }
}

/** The articles that the texts of these lead to, by id, whether they are there or not. */
export function linkedFrom(db: Db, ids: readonly ArticleId[]): ArticleId[] {
  const rows = all<{ target: ArticleId }>(
    db,
    `SELECT DISTINCT target FROM section JOIN link ON link.section = section.key
     WHERE article_id IN (SELECT value FROM json_each(?)) AND target IS NOT NULL ORDER BY target`,
    [JSON.stringify(ids)],
  )
  return rows.map(({ target }) => target)
}

/** Links that lead nowhere, the newest articles first, and how many there are. Those in the trash are left out. */
export function deadLinks(db: Db, limit: number): { items: DeadLink[]; total: number } {
  const dead = `article.trashed_at IS NULL AND ${isDead}`
  const total = first<{ total: number }>(db, `SELECT count(*) AS total FROM ${linkTables} WHERE ${dead}`)?.total ?? 0
  const rows = placed(db, `${dead} ORDER BY article.updated_at DESC, article.key DESC, position, number LIMIT ?`, [limit])
  return { items: rows.map(row => ({ ...backlinkOf(row), href: row.href, problem: problemOf(row) ?? 'malformed' })), total }
}

/** The few links that lead nowhere, found by what is wrong with them: most lead somewhere, and are not looked at. */
const isDead = `(link.section, link.number) IN (
  SELECT section, number FROM link WHERE state <> 0
  UNION SELECT section, number FROM article AS gone CROSS JOIN link ON link.target = gone.id WHERE gone.trashed_at IS NOT NULL)`

const linkTables = 'link CROSS JOIN section ON section.key = link.section CROSS JOIN article ON article.id = section.article_id'

/** Articles that no other article and no list leads to, the newest first. */
export function orphans(db: Db, offset: number, limit: number) {
  const items = all<{ id: ArticleId; title: string; status: Status; language: string; updatedAt: number }>(
    db,
    `SELECT id, title, status, language, updated_at AS updatedAt FROM article
     WHERE trashed_at IS NULL AND ${isOrphan} ORDER BY updated_at DESC, key DESC LIMIT ? OFFSET ?`,
    [limit + 1, offset],
  )
  return { items: items.slice(0, limit), more: items.length > limit }
}

/** What SQL asks of an article to be one that nothing leads to: no text of another article outside the trash, and no list. */
export const isOrphan = `(NOT EXISTS (
    SELECT 1 FROM link CROSS JOIN section AS linking ON linking.key = link.section
    CROSS JOIN article AS other ON other.id = linking.article_id
    WHERE link.target = article.id AND other.key <> article.key AND other.trashed_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM list_item WHERE list_item.article_id = article.id))`

type LinkRow = {
  readonly key: number
  readonly number: number
  readonly href: string
  readonly state: number
  readonly target: ArticleId | null
  readonly targetTitle: string | null
  readonly targetTrashed: number | null
  readonly id: ArticleId
  readonly title: string
  readonly language: string
  readonly status: Status
  readonly sectionId: SectionId
  readonly heading: string | null
  readonly passage: string
}

/** Links with their passages, which are read from the sections that they stand in. */
function placed(db: Db, where: string, params: SqlParams): LinkRow[] {
  const rows = all<Omit<LinkRow, 'passage'>>(
    db,
    `SELECT section.key, link.number, href, state, target, aim.title AS targetTitle, aim.trashed_at AS targetTrashed,
       article.id, article.title, article.language, article.status, section.id AS sectionId, heading
     FROM ${linkTables} LEFT JOIN article AS aim ON aim.id = link.target WHERE ${where}`,
    params,
  )
  const passages = new Map<number, string[]>()
  return rows.map(row => {
    const known = passages.get(row.key) ?? passagesOf(db, row.key)
    passages.set(row.key, known)
    return { ...row, passage: known[row.number] ?? '' }
  })
}

function passagesOf(db: Db, sectionKey: number): string[] {
  const row = first<{ id: SectionId; kind: SectionKind; json: string }>(
    db,
    'SELECT section.id, kind, json FROM section JOIN body ON body.hash = section.body WHERE section.key = ?',
    [sectionKey],
  )
  if (!row) return []
  return sectionLinks(parseSection({ id: row.id, kind: row.kind, content: parseStored(sectionContent, row.json) })).map(linkPassage)
}

function backlinkOf({ id, title, language, status, sectionId, heading, passage }: LinkRow): Backlink {
  return { id, title, language, status, sectionId, heading, passage }
}

function problemOf({ state, targetTrashed }: LinkRow): LinkProblem | null {
  if (state === 1) return 'malformed'
  if (state === 2) return 'missing'
  return targetTrashed === null ? null : 'trashed'
}

function outgoingOf(row: LinkRow): OutgoingLink {
  const { sectionId, heading, passage, href, target, targetTitle } = row
  const aim = target !== null && targetTitle !== null ? { id: target, title: targetTitle } : null
  return { sectionId, heading, passage, href, target: aim, problem: problemOf(row) }
}
