import { z } from 'zod'
import { articleFilter, articleSort, articleSummary, newestFirst } from '../model/article.ts'
import { batchDone, batchId } from '../model/batch.ts'
import { groupCount, grouping } from '../model/grouping.ts'
import { articleId } from '../model/ids.ts'
import { searchResult } from '../model/library.ts'
import { articleLinks, deadLink } from '../model/link.ts'
import {
  findRequest,
  found,
  lastReplacement,
  foundArticle,
  lookRequest,
  replaced,
  replaceRequest,
  replaceTakenBack,
  replaceUndone,
  replaceWrite,
  replaceWritten,
} from '../model/replacement.ts'
import { reviewedSubject, subjectName, subjectSummary } from '../model/reviewedSubject.ts'
import { newSavedFilter, savedFilter, savedFilterId } from '../model/savedFilter.ts'
import { subject } from '../model/subject.ts'

const nothing = z.undefined()

/** The library's calls for finding one's way: search, kept filters, groups of the list, links, subjects, and what a replacement writes. */
export const findingCalls = {
  /** `text` is a query (`parseQuery`); one that is wrong is a `bad-request` that says what is wrong. */
  'search:find': {
    input: z.object({ text: z.string().max(1000), limit: z.int().positive().max(500).default(50) }),
    output: searchResult,
    writes: false,
  },

  'filter:save': { input: newSavedFilter, output: savedFilter, writes: true },
  'filter:delete': { input: z.object({ id: savedFilterId }), output: nothing, writes: true },

  /** The groups of what matches, in their order. */
  'article:groups': {
    input: z.object({ filter: articleFilter, by: grouping, sort: articleSort.default(newestFirst) }),
    output: z.object({ groups: z.array(groupCount) }),
    writes: false,
  },

  /** What links to an article, and what it links to. */
  'article:links': { input: z.object({ id: articleId }), output: articleLinks, writes: false },
  /** Links that lead nowhere; `total` counts them all. */
  'link:dead': {
    input: z.object({ limit: z.int().positive().max(5000).default(500) }),
    output: z.object({ items: z.array(deadLink), total: z.int() }),
    writes: false,
  },
  /** Articles that no text and no list leads to, newest first. */
  'link:orphans': {
    input: z.object({ offset: z.int().nonnegative().default(0), limit: z.int().positive().max(1000).default(100) }),
    output: z.object({
      items: z.array(articleSummary.pick({ id: true, title: true, status: true, language: true, updatedAt: true })),
      more: z.boolean(),
    }),
    writes: false,
  },

  /** Subjects by name, of articles outside the trash; `several` leaves out what has but one review. */
  'subject:list': {
    input: z.object({
      text: z.string().max(1000).default(''),
      several: z.boolean().default(false),
      offset: z.int().nonnegative().default(0),
      limit: z.int().positive().max(1000).default(100),
    }),
    output: z.object({ items: z.array(subjectSummary), more: z.boolean() }),
    writes: false,
  },
  /** The reviews of a subject's name, however it is written; without groups where there are none. */
  'subject:open': { input: subjectName, output: reviewedSubject, writes: false },
  /** Makes articles reviews of one subject, as one step to undo. */
  'subject:merge': { input: z.object({ ids: z.array(articleId).min(1).max(100_000), into: subject }), output: batchDone, writes: true },

  /** What a job of replacing writes, a slice at a time: see `replaceWrite`. */
  'replace:write': { input: replaceWrite, output: replaceWritten, writes: true },
  /** The places of one article, as they are now; null where there are none any more. */
  'replace:look': { input: lookRequest, output: foundArticle.nullable(), writes: false },
  /** Takes a part of a replacement back; to be called until nothing is left. */
  'replace:take-back': { input: z.object({ batch: batchId }), output: replaceTakenBack, writes: true },
  /** The newest replacement that can be undone. */
  'replace:last': { input: nothing, output: lastReplacement.nullable(), writes: false },
} as const

/** Main's calls for replacing. */
export const replacingCalls = {
  /** These three save what is typed in every window first; each is a job that can be cancelled. */
  'replace:find': { input: findRequest, output: found },
  'replace:run': { input: replaceRequest, output: replaced },
  'replace:undo': { input: z.object({ batch: batchId }), output: replaceUndone },
} as const
