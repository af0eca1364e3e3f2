import { z } from 'zod'
import { status } from '../model/article.ts'
import { articleId, listId } from '../model/ids.ts'
import { readingList } from '../model/list.ts'
import { libraryMoment, outlinedArticle, outlinedList, siteOutline, siteSettings } from '../model/site.ts'
import { themeAppCalls } from './themeCalls.ts'
import type { ArticleFindings } from '../checklist/checkArticle.ts'
import type { Said } from '../words/say.ts'

const nothing = z.undefined()
/** Which articles a site has: `pages` are taken in whatever their status; null takes every article. */
const choice = z.object({ statuses: z.array(status).nullable(), pages: z.array(articleId).max(200).default([]) })

/** What the library is asked for a site. */
export const siteLibraryCalls = {
  /** What a site of these articles is planned from. */
  'site:outline': { input: choice, output: siteOutline, writes: false },
  /**
   * The articles of a site that have changed since a moment of the library, those that the site does not have, or has no more, and
   * the lists that have; null where more may have changed than that, or the moment is not of this library's past. `ruled` are all lists that
   * find their items themselves: what they show may be another without having changed.
   */
  'site:changes': {
    input: choice.extend({ since: libraryMoment }),
    output: z
      .object({
        moment: libraryMoment,
        articles: z.array(outlinedArticle),
        others: z.array(articleId),
        lists: z.array(listId),
        ruled: z.array(listId),
        assets: siteOutline.shape.assets,
      })
      .nullable(),
    writes: false,
  },
  /** Articles as the plan of a site sees them, those that are there. */
  'site:articles': { input: z.object({ ids: z.array(articleId).max(5000) }), output: z.array(outlinedArticle), writes: false },
  /**
   * The lists among these and those that hold one of these articles, and the articles that these lists are on; null where that
   * is every article, or very many.
   */
  'site:around': {
    input: z.object({ articles: z.array(articleId).max(5000), lists: z.array(listId).max(5000) }),
    output: z.object({ lists: z.array(listId), articles: z.array(articleId) }).nullable(),
    writes: false,
  },
  /** Lists as the plan of a site sees them, those that are there, each with how many of the site's articles it is on. */
  'site:lists': {
    input: choice.extend({ ids: z.array(listId).max(5000) }),
    output: z.array(outlinedList.extend({ uses: z.int() })),
    writes: false,
  },
  /** The articles that the texts of these lead to. */
  'site:linked': { input: z.object({ ids: z.array(articleId).max(5000) }), output: z.array(articleId), writes: false },
  /** Slugs that published articles had before, the newest last. */
  'site:former-slugs': { input: nothing, output: siteOutline.shape.formerSlugs, writes: false },
  /** A list as one of its pages shows it, like `list:open`; which articles it is on is not looked for. */
  'site:list': { input: z.object({ id: listId, page: articleId.nullable().default(null) }), output: readingList, writes: false },
  /** Those of a site's articles that say TK somewhere, and how often, by their ids. */
  'site:unfinished': {
    input: choice,
    output: z.array(z.object({ id: articleId, title: z.string(), count: z.int() })),
    writes: false,
  },
  'site:settings': { input: nothing, output: siteSettings, writes: false },
  'site:set-settings': { input: siteSettings, output: nothing, writes: true },
} as const

/** What main is asked for a site. */
export const siteAppCalls = {
  ...themeAppCalls,
  /** Asks for the folder that the site goes into; null when the dialog was closed. */
  'site:choose-folder': { input: nothing, output: z.string().nullable() },
  /** Builds the site into `settings.folder`, or as a preview in a window of its own. */
  'site:build': {
    input: z.object({ settings: siteSettings, preview: z.boolean() }),
    output: z.object({
      articles: z.int(),
      files: z.int(),
      written: z.int(),
      removed: z.int(),
      warnings: z.array(z.custom<Said>()),
    }),
  },
  /**
   * What is to be looked at before the articles of a site are published, by article, the first 200 of them; `onlyWhatStops`
   * leaves out what does not stop a publication. `found` counts all articles with something.
   */
  'site:check': {
    input: choice.extend({ onlyWhatStops: z.boolean() }),
    output: z.object({ checked: z.int(), found: z.int(), articles: z.array(z.custom<ArticleFindings>()) }),
  },
  'site:reveal': { input: nothing, output: nothing },
} as const
