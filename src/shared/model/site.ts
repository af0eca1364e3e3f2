import { z } from 'zod'
import { articleHeader, attachedList, statuses } from './article.ts'
import { articleId, assetId, listId } from './ids.ts'
import { linkRel, linkRels } from './listSettings.ts'
import { optionValues, type OptionValues } from './theme.ts'

/** `to` is a path within the site (`tags/`, `search/`, empty for its home), an article (`deckle:` and its id), or an address on the web. */
export const menuItem = z.object({ label: z.string().trim().min(1).max(100), to: z.string().trim().max(2000) })
export type MenuItem = z.output<typeof menuItem>

const webAddress = z
  .string()
  .trim()
  .max(2000)
  .refine(text => text === '' || /^https?:\/\/[^\s/?#"'<>\\^`{|}@:]+(?::\d{1,5})?(?:\/[^\s?#"'<>\\^`{|}]*)?$/iu.test(text), {
    message: 'A base address begins with https:// or http:// and has neither ? nor #.',
  })

/** How a library becomes a site. */
export const siteSettings = z.object({
  title: z.string().trim().max(300).default(''),
  description: z.string().trim().max(2000).default(''),
  /** BCP 47: what the site itself says, its dates and its lists are in it. */
  language: z.string().min(2).max(35).default('en'),
  author: z.string().trim().max(500).default(''),
  /** Where the site will be on the web, sub-folder included; empty while that is not known. */
  baseUrl: webAddress.default(''),
  /** `pretty`: `the-general/`; `plain`: `the-general.html`. */
  addresses: z.enum(['pretty', 'plain']).default('pretty'),
  /** Articles on each page of a listing. */
  perPage: z.int().min(1).max(200).default(12),
  statuses: z.array(z.enum(statuses)).min(1).default(['published']),
  /** Articles that stand by themselves (“About”): in no listing and no feed. */
  pages: z.array(articleId).max(200).default([]),
  menu: z.array(menuItem).max(50).default([]),
  search: z.boolean().default(true),
  /** Whether a picture is drawn for each article without a cover, for sites that show one beside a link. It takes longer than the page. */
  sharePictures: z.boolean().default(false),
  /** What links to other sites in the text of articles say in `rel`, on every page and in every feed; those of lists say what the list says. */
  linkRel: z.array(linkRel).max(linkRels.length).default([]),
  /** Whether, where pictures are drawn, covers are shared with title and rating over them. */
  shareCovers: z.boolean().default(false),
  /** The name of a shipped theme, or the absolute path of a theme's folder. */
  theme: z.string().min(1).max(2000).default('essay'),
  options: optionValues.default({}),
  /** What was chosen of each theme that the site has had, by the theme. */
  usedOptions: z.record(z.string().max(2000), optionValues).default({}),
  /** The folder that the site goes into; empty while none was chosen. */
  folder: z.string().max(4000).default(''),
})
export type SiteSettings = z.output<typeof siteSettings>

/** What was chosen of a theme's options when the site had it last. */
export function lastOptions({ theme, options, usedOptions }: SiteSettings, wanted: string): OptionValues {
  if (wanted === theme) return options
  return (Object.hasOwn(usedOptions, wanted) ? usedOptions[wanted] : undefined) ?? {}
}

/** A moment of a library's past: the name of the span of changes that it lies in, and how many there had been. */
export const libraryMoment = z.object({ span: z.string(), at: z.int() })
export type LibraryMoment = z.output<typeof libraryMoment>

/**
 * An article as the plan of a site sees it: all but its text. `print` changes whenever header, text or lists do, and `face`
 * whenever header or lists do.
 */
export const outlinedArticle = z.object({
  id: articleId,
  createdAt: z.int(),
  updatedAt: z.int(),
  words: z.int(),
  header: articleHeader,
  lists: z.array(attachedList),
  print: z.string(),
  face: z.string(),
})
export type OutlinedArticle = z.output<typeof outlinedArticle>

/** A list as the plan of a site sees it. `print` changes whenever what it says itself does; what its articles say is theirs. */
export const outlinedList = z.object({
  id: listId,
  name: z.string(),
  description: z.string(),
  articles: z.array(articleId),
  count: z.int(),
  print: z.string(),
  /** `smart` lists leave out the article that they stand on; `relative` ones are another on each. */
  kind: z.enum(['manual', 'smart', 'relative']),
})
export type OutlinedList = z.output<typeof outlinedList>

/** What a site is planned from: without texts, quick to read even for many thousand articles. */
export const siteOutline = z.object({
  /** No later than anything that is said here. */
  moment: libraryMoment,
  articles: z.array(outlinedArticle),
  lists: z.array(outlinedList),
  /** Slugs that published articles had before, the newest last. */
  formerSlugs: z.array(z.object({ slug: z.string(), articleId })),
  /** Pixels, as they are seen. */
  assets: z.array(z.object({ id: assetId, width: z.int(), height: z.int() })),
})
export type SiteOutline = z.output<typeof siteOutline>
