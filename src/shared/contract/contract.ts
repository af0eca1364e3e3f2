import { z } from 'zod'
import {
  article,
  articleFilter,
  articleHeader,
  articleSave,
  articleSaved,
  articleSort,
  articleSummary,
  attachedList,
  newestFirst,
  section,
  status,
} from '../model/article.ts'
import { asset, maxAssetBytes } from '../model/asset.ts'
import { batchDone, batchId } from '../model/batch.ts'
import { backup, backupName } from '../model/backup.ts'
import { articleAdded, articleDraft, copyAsked } from '../model/draft.ts'
import { historyPolicy, restoredPart, revision, revisionSummary } from '../model/history.ts'
import { articleGroup } from '../model/grouping.ts'
import { articleId, listId, listItemId, sectionId } from '../model/ids.ts'
import { unsavedWords } from '../model/journal.ts'
import { findings } from '../model/damage.ts'
import { checkReport, libraryOverview } from '../model/library.ts'
import { countedViews, itemBytes, itemsFound, itemsSource } from '../model/itemsFound.ts'
import { listItem, listItemFields, newListItem, pageList, readingList, readingListHead, rulePreview, shownListItem } from '../model/list.ts'
import { listEdit } from '../model/listEdit.ts'
import { openedLibrary, opening, openingProblem } from '../model/openLibrary.ts'
import { linkCheck, listHealth } from '../model/listHealth.ts'
import { listSettings, listTemplates } from '../model/listSettings.ts'
import { newTagName, tagColour, tagName } from '../model/tag.ts'
import { settings, settingsChange } from '../model/settings.ts'
import { smartRule } from '../model/smartRule.ts'
import { suggestion, suggestionsAsked } from '../model/suggestion.ts'
import { archiveCalls } from './archiveCalls.ts'
import { exportCalls } from './exportCalls.ts'
import { findingCalls, replacingCalls } from './findingCalls.ts'
import { goalCalls } from './goalCalls.ts'
import { keepingAppCalls, keepingLibraryCalls } from './keepingCalls.ts'
import { listAppCalls, listLibraryCalls } from './listCalls.ts'
import { frameCommand, menuCommand } from './menu.ts'
import { siteAppCalls, siteLibraryCalls } from './siteCalls.ts'
import { spellingAppCalls, spellingLibraryCalls } from './spellingCalls.ts'
import type { Said } from '../words/say.ts'

const nothing = z.undefined()
const articleIds = z.object({ ids: z.array(articleId).min(1).max(100_000) })

/**
 * Calls that the library process answers. `writes` ones are applied exactly once, however often they are sent again.
 * A key is `noun:verb`; adding a key here is adding an API.
 */
export const libraryCalls = {
  'library:overview': { input: nothing, output: libraryOverview, writes: false },
  'library:check': { input: nothing, output: checkReport, writes: false },
  /** Gives damaged sections the newest text of theirs that is whole, in the history or a backup, as a new revision of each article. */
  'library:rescue': {
    input: z.object({ sections: z.array(z.object({ articleId, sectionId })).min(1).max(10_000) }),
    output: z.object({ rescued: z.int() }),
    writes: true,
  },

  /** `total` counts all that match, `items` is the page asked for. */
  'article:list': {
    input: z.object({
      filter: articleFilter,
      sort: articleSort.default(newestFirst),
      /** Of all that match, those in one group of the list. */
      group: articleGroup.nullable().default(null),
      offset: z.int().nonnegative().default(0),
      limit: z.int().positive().max(100_000).default(1000),
    }),
    output: z.object({ items: z.array(articleSummary), total: z.int() }),
    writes: false,
  },
  /**
   * All titles but those in the trash, newest first, in columns of lines that correspond: three texts of any length
   * pass through main at the cost of one copy each, where 100,000 objects would stop it.
   */
  'article:titles': { input: nothing, output: z.object({ ids: z.string(), titles: z.string(), statuses: z.string() }), writes: false },
  /** Those of these articles that say TK somewhere ("to come": something is still to be written there), and how often. */
  'article:unfinished': {
    input: articleIds,
    output: z.array(z.object({ id: articleId, title: z.string(), count: z.int() })),
    writes: false,
  },
  'article:open': { input: z.object({ id: articleId }), output: article, writes: false },
  /** Finds by id or by slug. */
  'article:find': { input: z.object({ key: z.string().min(1).max(300) }), output: article, writes: false },
  'article:add': { input: articleDraft, output: articleAdded, writes: true },
  /** A stale `baseVersion` is a `conflict`: the library keeps its own side and stores the caller's as a new article, named by `details.copyId`. */
  'article:save': { input: articleSave, output: articleSaved, writes: true },
  'article:duplicate': { input: copyAsked, output: articleAdded, writes: true },
  /** Changes many articles as one batch. A `status` that is null stays. */
  'article:change': {
    input: z.object({
      ids: articleIds.shape.ids,
      status: status.nullable().default(null),
      addTags: z.array(newTagName).max(100).default([]),
      removeTags: z.array(tagName).max(500).default([]),
    }),
    output: batchDone,
    writes: true,
  },
  /** As one batch. */
  'article:trash': { input: articleIds, output: batchDone, writes: true },
  'article:restore': { input: articleIds, output: nothing, writes: true },
  /** For good, and only what is in the trash. */
  'article:delete': { input: articleIds, output: nothing, writes: true },
  /** Articles that may belong beside this one, the best first; those of the list `notIn` are left out. */
  'article:suggest': { input: suggestionsAsked, output: z.array(suggestion), writes: false },
  /** The lists beneath an article as a page shows them, with those that follow every article: worked out, tidied, in order. */
  'article:lists': { input: z.object({ id: articleId }), output: z.array(pageList), writes: false },
  'article:set-lists': { input: z.object({ id: articleId, lists: z.array(attachedList).max(100) }), output: nothing, writes: true },

  /** A tag that no article has yet. */
  'tag:create': { input: z.object({ name: newTagName }), output: nothing, writes: true },
  /** Renaming, merging and deleting go for all that is nested in the tag, and for articles in the trash. */
  'tag:rename': { input: z.object({ name: tagName, to: newTagName }), output: batchDone, writes: true },
  'tag:merge': { input: z.object({ name: tagName, into: tagName }), output: batchDone, writes: true },
  'tag:delete': { input: z.object({ name: tagName }), output: batchDone, writes: true },
  'tag:delete-unused': { input: nothing, output: batchDone, writes: true },
  'tag:set-colour': { input: z.object({ name: tagName, colour: tagColour.nullable() }), output: nothing, writes: true },

  /** Takes back what a batch did, and nothing that was done since. */
  'batch:undo': { input: z.object({ batch: batchId }), output: nothing, writes: true },

  /** An article's revisions, newest first: those whose number is below `before`, or the newest of all. */
  'history:list': {
    input: z.object({
      id: articleId,
      before: z.int().positive().nullable().default(null),
      limit: z.int().positive().max(1000).default(100),
    }),
    output: z.object({ items: z.array(revisionSummary), more: z.boolean() }),
    writes: false,
  },
  'history:open': { input: z.object({ id: articleId, number: z.int().positive() }), output: revision, writes: false },
  /** A revision with a name is kept for ever; null takes the name away. */
  'history:name': {
    input: z.object({ id: articleId, number: z.int().positive(), name: z.string().trim().min(1).max(200).nullable() }),
    output: nothing,
    writes: true,
  },
  /** Saves what a revision says as a new revision. A stale `baseVersion` is a `conflict`, and nothing is changed. */
  'history:restore': {
    input: z.object({ id: articleId, number: z.int().positive(), baseVersion: z.int(), part: restoredPart }),
    output: articleSaved,
    writes: true,
  },
  'history:policy': { input: nothing, output: historyPolicy, writes: false },
  'history:set-policy': { input: historyPolicy, output: nothing, writes: true },

  /** A smart list is what it is on the page of the article `page`, or by itself. */
  'list:open': { input: z.object({ id: listId, page: articleId.nullable().default(null) }), output: readingList, writes: false },
  /** What a rule would show, with `items` put in by hand. */
  'list:preview': { input: rulePreview, output: z.array(shownListItem), writes: false },
  /** Makes a list smart, or with null one that is kept by hand. `items` are those put in by hand; null leaves them. */
  'list:set-rule': {
    input: z.object({ id: listId, rule: smartRule.nullable(), items: z.array(listItem).max(10_000).nullable() }),
    output: nothing,
    writes: true,
  },
  /** Makes a smart list one that is kept by hand, as it is on the page of an article or by itself; gives what `list:set-rule` needs to take that back. */
  'list:freeze': {
    input: z.object({ id: listId, page: articleId.nullable().default(null) }),
    output: z.object({ rule: smartRule, items: z.array(listItem) }),
    writes: true,
  },
  /** A list without its items, which may be ten thousand. */
  'list:head': { input: z.object({ id: listId }), output: readingListHead, writes: false },
  /** Its items from `offset` on. */
  'list:items': {
    input: z.object({ id: listId, offset: z.int().nonnegative().default(0), limit: z.int().positive().max(10_000).default(100) }),
    output: z.object({ items: z.array(shownListItem), total: z.int() }),
    writes: false,
  },
  /** The ids of all its items, in order. */
  'list:item-ids': { input: z.object({ id: listId }), output: z.object({ ids: z.array(listItemId) }), writes: false },
  'list:create': { input: z.object({ name: z.string().trim().min(1).max(500) }), output: z.object({ id: listId }), writes: true },
  'list:update': {
    input: z.object({ id: listId, name: z.string().trim().min(1).max(500).nullable(), description: z.string().max(5000).nullable() }),
    output: nothing,
    writes: true,
  },
  'list:set-settings': { input: z.object({ id: listId, settings: listSettings.nullable() }), output: nothing, writes: true },
  /** The lists that articles get by themselves. */
  'list:templates': { input: nothing, output: listTemplates, writes: false },
  'list:set-templates': { input: listTemplates, output: nothing, writes: true },
  'list:health': { input: z.object({ id: listId }), output: listHealth, writes: false },
  /** Notes what became of asking addresses. */
  'list:note-links': { input: z.object({ checks: z.array(linkCheck).min(1).max(1000) }), output: nothing, writes: true },
  'list:delete': { input: z.object({ id: listId }), output: nothing, writes: true },
  /** `at` is the position of the first new item; null appends. */
  'list:add-items': {
    input: z.object({ id: listId, items: z.array(newListItem).min(1).max(10_000), at: z.int().nonnegative().nullable() }),
    output: z.object({ items: z.array(shownListItem) }),
    writes: true,
  },
  'list:update-item': { input: z.object({ id: listId, itemId: listItemId, own: listItemFields }), output: nothing, writes: true },
  'list:move-item': { input: z.object({ id: listId, itemId: listItemId, to: z.int().nonnegative() }), output: nothing, writes: true },
  'list:remove-items': { input: z.object({ id: listId, itemIds: z.array(listItemId).min(1).max(10_000) }), output: nothing, writes: true },
  /**
   * Edits of items in any lists, one after the other and all or none. What can't be done any more (an item that is gone,
   * an article that is in the list already) is passed over. `undo`, sent as edits, takes them back.
   */
  'list:edit': {
    input: z.object({ edits: z.array(listEdit).min(1).max(1000) }),
    output: z.object({ undo: z.array(listEdit), changed: z.int(), passedOver: z.int() }),
    writes: true,
  },
  /** Notes views, counted on the day `at`, as one batch: a new one, or what `batch` has begun. */
  'views:set': {
    input: z.object({ views: countedViews, at: z.iso.date(), batch: batchId.nullable() }),
    output: batchDone,
    writes: true,
  },
  /** Puts a list back to a state that it had. */
  'list:set-items': { input: z.object({ id: listId, items: z.array(listItem).max(10_000) }), output: nothing, writes: true },

  'asset:add': {
    input: z.object({
      name: z.string().max(500),
      bytes: z
        .custom<Uint8Array>(bytes => bytes instanceof Uint8Array)
        .refine(b => b.byteLength <= maxAssetBytes, { message: 'Images can be at most 50 MB.' }),
    }),
    output: asset,
    writes: true,
  },

  ...listLibraryCalls,
  ...siteLibraryCalls,
  ...archiveCalls,
  ...keepingLibraryCalls,
  ...goalCalls,
  ...spellingLibraryCalls,

  ...findingCalls,
} as const

const jobDone = z.object({ jobId: z.string() })

/** What import says of one file: the article it became, or why it became none. */
export const importOutcome = z.object({
  file: z.string(),
  article: articleAdded.nullable(),
  warnings: z.array(z.custom<Said>()),
  error: z.custom<Said>().nullable(),
})
export type ImportOutcome = z.output<typeof importOutcome>

/** Calls that main answers itself: windows, dialogs, settings, jobs. */
export const appCalls = {
  'app:state': {
    input: nothing,
    output: z.object({
      version: z.string(),
      platform: z.string(),
      library: openedLibrary.nullable(),
      /** Why no library is open, where one was asked for. */
      problem: openingProblem.nullable(),
      settings,
    }),
  },
  'app:update-settings': { input: settingsChange, output: settings },
  /** The answer to `app:flush`: everything typed is saved, or could not be. */
  'app:flushed': { input: z.object({ request: z.string(), error: z.string().nullable() }), output: nothing },
  /** Does a command of the menu that is main's: to this window, or to the app. */
  'app:command': { input: z.object({ command: frameCommand }), output: nothing },
  /** Leaves full screen, where this window is. */
  'app:leave-full-screen': { input: nothing, output: nothing },
  /** Pastes the clipboard's text, without its formats, where the focus is. */
  'app:paste-plain': { input: nothing, output: nothing },
  'app:log-error': { input: z.object({ message: z.string().max(20_000) }), output: nothing },

  /** These three ask with a dialog, or make a folder of their own; null means that the person thought better of it. */
  'library:create': { input: nothing, output: openedLibrary.nullable() },
  'library:open': { input: nothing, output: openedLibrary.nullable() },
  'library:open-sample': { input: nothing, output: openedLibrary },
  /** Only folders among the recent ones. */
  'library:switch': { input: z.object({ folder: z.string() }), output: openedLibrary },
  /** Opens for writing what is open for reading. Throws what stands in the way, and nothing changes. */
  'library:reopen': { input: nothing, output: openedLibrary },
  /** Opens the library of the `problem` once more. */
  'library:retry': { input: nothing, output: openedLibrary },
  /** Makes a library of the newest verified backup of the `problem`'s, in a new folder which a dialog asks for, and opens it; null when it was closed. */
  'library:restore-newest': {
    input: nothing,
    output: z.object({ library: openedLibrary, missingAssets: z.int(), missingThemeFiles: z.int() }).nullable(),
  },
  /** Copies the open library into a new folder, which a dialog asks for, and opens the copy; null when the dialog was closed. */
  'library:copy': { input: nothing, output: openedLibrary.nullable() },
  /** Writes an article as the window has it, saved or not, as a page that can be imported again; null when the dialog was closed. */
  'article:save-copy': {
    input: z.object({ id: articleId, header: articleHeader, sections: z.array(section).max(10_000) }),
    output: z.object({ file: z.string() }).nullable(),
  },
  'library:reveal': { input: nothing, output: nothing },
  /** What the check of the open library at its start found; null while it is not done. */
  'library:findings': { input: nothing, output: findings.nullable() },
  /** Checks everything, which may take minutes in a large library, out of the way of writing; or again what was checked the last time. */
  'library:examine': { input: z.object({ everything: z.boolean() }), output: findings },

  /** What could not be saved in the open library before the app ended the last time. */
  'journal:list': { input: nothing, output: z.array(unsavedWords) },
  /** Saves all of it; `articles` are those that now hold the words. */
  'journal:restore': { input: nothing, output: z.object({ articles: z.array(articleId) }) },
  'journal:discard': { input: z.object({ keys: z.array(z.string().max(500)).max(10_000) }), output: nothing },

  'asset:choose': { input: z.object({ multiple: z.boolean() }), output: z.array(asset) },
  'import:choose': { input: nothing, output: z.array(importOutcome) },
  /**
   * Reads items from a paste, a file's bytes or an article's links; stores nothing. `base` is the ISO day on which "3 days
   * ago" was said, `language` says how days are written where the source doesn't.
   */
  'item:read': {
    input: z.object({
      source: itemsSource,
      language: z.string().max(35),
    }),
    output: itemsFound,
  },
  /** Reads counts of views from a table, such as analytics export, and says which articles and items they are for; stores nothing. */
  'views:read': {
    input: z.object({ bytes: itemBytes }),
    output: z.object({ pages: z.int(), views: countedViews, unmatched: z.array(z.string()) }),
  },
  /** Writes lists into a file that a dialog asks for; null when it was closed. */
  'list:export': {
    input: z.object({ ids: z.array(listId).min(1).max(10_000), format: z.enum(['csv', 'tsv', 'json', 'opml', 'md']) }),
    output: z.object({ file: z.string() }).nullable(),
  },
  ...exportCalls,
  ...replacingCalls,

  /** Backs the open library up now. */
  'backup:make': { input: nothing, output: backup },
  /** Makes a library of a backup in a new folder, which a dialog asks for, and opens it; null when the dialog was closed. */
  'backup:restore': {
    input: z.object({ name: backupName }),
    output: z.object({ library: openedLibrary, missingAssets: z.int(), missingThemeFiles: z.int() }).nullable(),
  },
  ...listAppCalls,
  'backup:state': { input: nothing, output: z.object({ problem: z.string().nullable() }) },
  ...siteAppCalls,
  ...keepingAppCalls,
  ...spellingAppCalls,
  'job:cancel': { input: jobDone, output: nothing },
  /** http, https and mailto only. */
  'link:open': { input: z.object({ url: z.string().max(5000) }), output: nothing },
} as const

export const contract = { ...libraryCalls, ...appCalls } as const

/** All that main pushes to a page. */
export const events = {
  /** Which articles changed (null: any of them), and whether lists, tags or counts did. `version` is what a save has made of the one article. */
  'library:changed': z.object({ articles: z.array(articleId).nullable(), lists: z.boolean(), version: z.int().optional() }),
  /** How far a library is brought up to date before it is open; null once it is, or could not be. */
  'library:opening': opening.nullable(),
  /** Another library is open, or none: start over. */
  'library:switched': z.object({}),
  /** The open library can be written to now, or what keeps it from that has changed. */
  'library:obstacle': openedLibrary,
  /** The library process died and is being started again, or is back. */
  'library:state': z.object({ state: z.enum(['ready', 'restarting']) }),
  /** The check at the start found damage, or a full one has been made. */
  'library:checked': findings,
  'settings:changed': settings,
  'menu:command': z.object({ command: menuCommand }),
  /** Save everything typed, then call `app:flushed` with the same request. */
  'app:flush': z.object({ request: z.string() }),
  'job:progress': z.object({ jobId: z.string(), label: z.string(), done: z.int(), total: z.int() }),
  'job:ended': jobDone,
  /** A backup was made, or could not be: then `problem` says why. */
  'backup:changed': z.object({ problem: z.string().nullable() }),
} as const

export type LibraryCallName = keyof typeof libraryCalls
export type AppCallName = keyof typeof appCalls
export type CallName = keyof typeof contract
export type Input<K extends CallName> = z.input<(typeof contract)[K]['input']>
export type Parsed<K extends CallName> = z.output<(typeof contract)[K]['input']>
export type Output<K extends CallName> = z.output<(typeof contract)[K]['output']>
export type EventName = keyof typeof events
export type EventPayload<K extends EventName> = z.output<(typeof events)[K]>

/** One function per call of `Names`, given the parsed input. */
export type Handlers<Names extends CallName> = { [K in Names]: (input: Parsed<K>) => Output<K> | Promise<Output<K>> }

/** A call as its user sees it: calls that take nothing are called with their name alone. Throws `AppError`. */
export type Call<Names extends CallName = CallName> = <K extends Names>(
  name: K,
  ...input: Input<K> extends undefined ? [] : [Input<K>]
) => Promise<Output<K>>
