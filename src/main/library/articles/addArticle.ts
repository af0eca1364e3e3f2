import { v7 as uuid } from 'uuid'
import type { Parsed } from '../../../shared/contract/contract.ts'
import { emptyHeader, type ArticleHeader, type AttachedList, type Section } from '../../../shared/model/article.ts'
import type { ArticleAdded } from '../../../shared/model/draft.ts'
import type { RevisionReason } from '../../../shared/model/history.ts'
import { articleId, sectionId, type ArticleId, type SectionId } from '../../../shared/model/ids.ts'
import { insertArticle, openArticle } from './articles.ts'
import { attachLists } from '../lists/attachments.ts'
import { draftListId } from '../lists/draftLists.ts'
import { goalsOf, setGoals } from './goals.ts'
import { wantedSlug, withChanges } from './header.ts'
import { assertDistinct, assertKinds, prepareSection, type PreparedSection } from './preparedSection.ts'
import { applyTemplate } from '../lists/listTemplates.ts'
import { addRevision } from '../history/revisions.ts'
import { atOnce, type Indexing } from '../search/searchIndex.ts'
import { addSection } from './sections.ts'
import { slugOf, uniqueSlug } from './slug.ts'
import type { Db } from '../sql.ts'

export type NewArticle = Readonly<{
  /** Where it has one already: that of an archive. */
  id?: ArticleId
  header: ArticleHeader
  sections: readonly PreparedSection[]
  lists: readonly AttachedList[]
  reason: RevisionReason
  now: number
  /** When the index of the search is written: at once where it is left out. */
  index?: Indexing
}>

/** Stores an article, under a new id unless it has one, with a slug of its own and its first revision. */
export function storeArticle(
  db: Db,
  { id = articleId.parse(uuid()), header: asked, sections, lists, reason, now, index = atOnce }: NewArticle,
): ArticleAdded {
  assertDistinct(sections.map(section => section.id))
  assertKinds(sections.map(section => section.kind))
  const header = { ...asked, slug: uniqueSlug(db, wantedSlug(asked, slugOf), null) }
  const words = sections.reduce((sum, section) => sum + section.words, 0)
  insertArticle(db, id, header, { words, now, index })
  sections.forEach((section, position) => addSection(db, { articleId: id, position, searchable: true }, section, index))
  attachLists(db, id, lists)
  addRevision(db, { articleId: id, number: 1, at: now, reason, header, sections })
  return { id, slug: header.slug, title: header.title }
}

/**
 * Adds a draft as an article. What its header leaves out takes its default; without sections it gets an empty opening.
 * Its lists are made, unless one of that name with the same items is there. Throws `bad-request` and `not-found`.
 */
export function addArticle(db: Db, draft: Parsed<'article:add'>, now: number, index: Indexing = atOnce): ArticleAdded {
  const given = Object.keys(draft.header)
  const header = withChanges(emptyHeader, draft.header)
  const sections = (draft.sections.length > 0 ? draft.sections : [emptyOpening()]).map(prepareSection)
  const lists = [...draft.attach, ...draft.lists.map(list => draftListId(db, list, now))]
  const added = storeArticle(db, {
    // A slug that was brought along is kept, unless its bringer says that it follows the title.
    header:
      given.includes('slug') && draft.header.slug && !given.includes('slugFollowsTitle') ? { ...header, slugFollowsTitle: false } : header,
    sections,
    lists: lists.map(listId => ({ listId, heading: null })),
    reason: 'add',
    now,
    index,
  })
  if (draft.template) applyTemplate(db, added.id, header.subject?.type ?? null)
  return added
}

function emptyOpening(): Section {
  return { id: sectionId.parse(uuid()), kind: 'opening', content: [{ type: 'paragraph' }] }
}

/** Copies an article as a draft that was never published, with the same lists and goals, but no deadline. Throws `not-found`. */
export function duplicateArticle(db: Db, { id, copyOf, untitled }: Parsed<'article:duplicate'>, now: number): ArticleAdded {
  const { header, sections, lists } = openArticle(db, id)
  const ids = new Map(sections.map(section => [section.id, sectionId.parse(uuid())]))
  const newIdOf = (section: SectionId): SectionId => ids.get(section) ?? section
  const copy = storeArticle(db, {
    header: {
      ...header,
      title: copyOf.replace('{title}', () => header.title.trim() || untitled),
      slugFollowsTitle: true,
      status: 'draft',
      publishedAt: null,
      views: null,
      viewsAt: null,
    },
    sections: sections.map(({ id: section, kind, content }) => prepareSection({ id: newIdOf(section), kind, content })),
    lists,
    reason: 'duplicate',
    now,
  })
  const goals = goalsOf(db, id)
  setGoals(db, copy.id, {
    article: goals.article && { ...goals.article, deadline: null },
    sections: goals.sections.flatMap(goal => (ids.has(goal.sectionId) ? [{ ...goal, sectionId: newIdOf(goal.sectionId) }] : [])),
  })
  return copy
}
