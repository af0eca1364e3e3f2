import type { Parsed } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ArticleHeader, ArticleSave, ArticleSaved, Section } from '../../../shared/model/article.ts'
import type { Revision } from '../../../shared/model/history.ts'
import { sharingOf } from '../../../shared/model/sharing.ts'
import type { SectionId } from '../../../shared/model/ids.ts'
import { requireArticle } from '../articles/articles.ts'
import { wholeRevisionOf } from './history.ts'
import { saveArticle } from '../articles/save.ts'
import { storedSections } from '../articles/sections.ts'
import type { Db } from '../sql.ts'

type Sections = readonly Section[]

/**
 * Saves a revision, a section of it or a passage as a new revision. Throws `conflict` when the article is not at
 * `baseVersion` any more, `not-found`, and `bad-request` for a passage that is not there or that breaks the grammar.
 */
export function restoreRevision(db: Db, { id, number, baseVersion, part }: Parsed<'history:restore'>, now: number): ArticleSaved {
  const row = requireArticle(db, id)
  if (row.version !== baseVersion)
    throw new AppError('conflict', 'This article was changed in the meantime. Nothing was restored: compare again, then restore.')
  const revision = wholeRevisionOf(db, id, number)
  const sections = storedSections(db, id)
  const save: ArticleSave = { id, baseVersion, header: {}, ...restored(revision, sections, part) }
  const outcome = saveArticle(db, save, now, 'restore')
  if (!('saved' in outcome)) throw new Error('A restore was taken for a stale save')
  return outcome.saved
}

type Restored = Pick<ArticleSave, 'order' | 'sections'> & Partial<Pick<ArticleSave, 'header'>>

function restored(revision: Revision, now: Sections, part: Parsed<'history:restore'>['part']): Restored {
  if (part.kind === 'all')
    return {
      header: writtenFields(revision.header),
      order: revision.sections.map(section => section.id),
      sections: revision.sections.map(bare),
    }
  const old = revision.sections.find(section => section.id === part.sectionId)
  if (!old) throw new AppError('not-found', 'This version does not have this section.')
  const there = now.find(section => section.id === part.sectionId)
  if (part.kind === 'section') {
    const order = there ? now.map(section => section.id) : withOldPlace(revision.sections, now, old)
    return { order, sections: [fitting(bare(old), order, now)] }
  }
  if (!there) throw new AppError('not-found', 'This section is not in the article any more. Restore the whole section.')
  const { from, to, at, until } = part
  if (from > to || to > old.content.length || at > until || until > there.content.length)
    throw new AppError('bad-request', 'This passage is not there any more. Compare again, then restore.')
  const content = [...there.content.slice(0, at), ...old.content.slice(from, to), ...there.content.slice(until)]
  // A section can't be without a block.
  const whole = content.some(block => !isHeading(block)) ? content : [...content, { type: 'paragraph' }]
  return { order: now.map(section => section.id), sections: [{ id: there.id, kind: there.kind, content: whole }] }
}

/**
 * What the writer wrote comes back; what is so in the world stays: its address, whether and when it was published, and
 * how often it was read.
 */
function writtenFields(header: ArticleHeader): Partial<ArticleHeader> {
  return Object.fromEntries(Object.entries({ ...header, sharing: sharingOf(header) }).filter(([field]) => !worldly.has(field)))
}

const worldly = new Set(['slug', 'slugFollowsTitle', 'status', 'publishedAt', 'views', 'viewsAt'])

function bare({ id, kind, content }: Section): Section {
  return { id, kind, content }
}

/** The order with a section at its old place: after the nearest that stood before it and is still there, else before the nearest after it. */
function withOldPlace(then: Sections, now: Sections, section: Section): SectionId[] {
  const order = now.map(each => each.id)
  const at = then.findIndex(each => each.id === section.id)
  const before = then.slice(0, at).findLast(each => order.includes(each.id))
  const after = then.slice(at + 1).find(each => order.includes(each.id))
  const place = before ? order.indexOf(before.id) + 1 : after ? order.indexOf(after.id) : order.length
  // The opening stays first, and an opening comes back first where there is none.
  const opened = now[0]?.kind === 'opening'
  order.splice(opened ? Math.max(1, place) : section.kind === 'opening' ? 0 : place, 0, section.id)
  return order
}

/** An opening that can't be first any more comes back as a section, with a heading to be filled in. */
function fitting(section: Section, order: readonly SectionId[], now: Sections): Section {
  const otherOpening = now.some(each => each.kind === 'opening' && each.id !== section.id)
  if (section.kind !== 'opening' || (order[0] === section.id && !otherOpening)) return section
  const headed = isHeading(section.content[0])
  return { ...section, kind: 'section', content: headed ? section.content : [{ type: 'sectionHeading' }, ...section.content] }
}

function isHeading(block: unknown): boolean {
  return typeof block === 'object' && block !== null && 'type' in block && block.type === 'sectionHeading'
}
