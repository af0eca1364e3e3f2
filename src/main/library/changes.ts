import { z } from 'zod'
import type { LibraryCallName } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/errors.ts'
import { articleId, type ArticleId } from '../../shared/model/ids.ts'

/** Which articles a write changed (null: any of them), and whether lists, tags or counts did. `version` is that of the one article that a save wrote. */
export type Change = Readonly<{ articles: readonly ArticleId[] | null; lists: boolean; version?: number }>

const one = z.object({ id: articleId })
const several = z.object({ ids: z.array(articleId) })
const save = z.object({ id: articleId, header: z.record(z.string(), z.unknown()) })
const saved = z.object({ version: z.int() })
const rescue = z.object({ sections: z.array(z.object({ articleId })) })
const replaceWrite = z.object({ articles: z.array(one.transform(({ id }) => id)) })
const takenBack = z.object({ articles: z.array(articleId) })
const edited = z
  .object({
    edits: z.array(
      z.object({
        kind: z.string(),
        article: articleId.optional(),
        articles: z.array(z.union([articleId, one.transform(({ id }) => id)])).optional(),
      }),
    ),
  })
  .transform(({ edits }) => articlesBeneath(edits))
const conflictCopy = z.object({ copyId: articleId })

type Edited = Readonly<{ kind: string; article?: ArticleId | undefined; articles?: readonly ArticleId[] | undefined }>

/** The articles that show other lists after these edits of lists, or show them otherwise; null for any. */
function articlesBeneath(edits: readonly Edited[]): readonly ArticleId[] | null {
  if (edits.some(({ kind }) => kind === 'delete' || kind === 'restore' || kind === 'everywhere')) return null
  const named = edits.map(({ article, articles }) => articles ?? (article === undefined ? [] : [article]))
  if (named.every(ids => ids.length === 0)) return []
  // Others may show what was changed in the lists themselves.
  return named.some(ids => ids.length === 0) ? null : [...new Set(named.flat())]
}

/** Of more articles than so many it is said that any may have changed: nobody looks each of them up. */
const named = 1000

const many = z.object({ ids: z.array(z.unknown()).min(named) })

/** What an applied write changed, or null when it changed nothing that anyone shows. */
export function changeOf(name: LibraryCallName, input: unknown, result: Result<unknown>): Change | null {
  if (!result.ok) {
    const copy = conflictCopy.safeParse(result.error.details)
    return copy.success ? { articles: [copy.data.copyId], lists: true } : null
  }
  switch (name) {
    case 'article:add':
    case 'article:duplicate':
    case 'backup:restore-article':
    case 'archive:add-article':
      return { articles: [one.parse(result.value).id], lists: true }
    case 'article:save': {
      const { id, header } = save.parse(input)
      return { articles: [id], lists: Object.keys(header).length > 0, version: saved.parse(result.value).version }
    }
    case 'article:change':
    case 'subject:merge':
    case 'article:trash':
    case 'article:restore':
    case 'article:delete':
      return { articles: many.safeParse(input).success ? null : several.parse(input).ids, lists: true }
    case 'history:name':
      return { articles: [one.parse(input).id], lists: false }
    case 'library:rescue':
      return { articles: rescue.parse(input).sections.map(section => section.articleId), lists: false }
    case 'article:set-lists':
    case 'history:restore':
      return { articles: [one.parse(input).id], lists: true }
    case 'replace:write':
      return { articles: replaceWrite.parse(input).articles, lists: true }
    case 'replace:take-back':
      return { articles: takenBack.parse(result.value).articles, lists: true }
    case 'tag:rename':
    case 'tag:merge':
    case 'tag:delete':
    case 'views:set':
    case 'batch:undo':
      return { articles: null, lists: true }
    case 'list:set-templates':
    case 'list:delete':
      // Every article may show other lists than before.
      return { articles: null, lists: true }
    case 'list:edit':
      return { articles: edited.parse(input), lists: true }
    case 'snippet:save':
    case 'snippet:delete':
    case 'words:add':
    case 'words:remove':
    case 'words:ignore':
    case 'words:heed':
    case 'typography:set-settings':
      return { articles: [], lists: false }
    case 'filter:save':
    case 'filter:delete':
    case 'tag:create':
    case 'tag:delete-unused':
    case 'tag:set-colour':
    case 'list:create':
    case 'list:update':
    case 'list:add-items':
    case 'list:update-item':
    case 'list:move-item':
    case 'list:remove-items':
    case 'list:set-items':
    case 'list:set-rule':
    case 'list:repair':
    case 'list:note-links':
    case 'list:set-settings':
    case 'list:freeze':
    case 'archive:add-list':
      return { articles: [], lists: true }
    case 'library:overview':
    case 'library:check':
    case 'article:list':
    case 'article:titles':
    case 'article:unfinished':
    case 'article:open':
    case 'article:find':
    case 'article:suggest':
    case 'article:lists':
    case 'list:templates':
    case 'list:health':
    case 'history:list':
    case 'history:open':
    case 'history:policy':
    case 'history:set-policy':
    case 'list:open':
    case 'list:preview':
    case 'list:head':
    case 'list:items':
    case 'list:item-ids':
    case 'list:own-addresses':
    case 'list:overlaps':
    case 'list:deleted':
    case 'list:views-age':
    case 'list:set-views-age':
    case 'asset:add':
    case 'asset:unused':
    case 'asset:collect':
    case 'search:find':
    case 'site:list':
    case 'site:changes':
    case 'site:articles':
    case 'site:unfinished':
    case 'site:around':
    case 'site:lists':
    case 'site:linked':
    case 'site:former-slugs':
    case 'site:outline':
    case 'site:settings':
    case 'site:set-settings':
    case 'replace:last':
    case 'replace:look':
    case 'article:groups':
    case 'subject:list':
    case 'subject:open':
    case 'article:links':
    case 'link:dead':
    case 'link:orphans':
    case 'backup:settings':
    case 'backup:set-settings':
    case 'words:own':
    case 'snippet:list':
    case 'typography:settings':
    case 'words:ignored':
    case 'goal:of':
    case 'goal:set':
    case 'goal:days':
    case 'backup:list':
    case 'backup:articles':
    case 'archive:known':
    case 'archive:themes':
    case 'archive:theme-file':
    case 'archive:add-theme':
      return null
    default:
      return name satisfies never
  }
}
