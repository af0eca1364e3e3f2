import { z } from 'zod'
import { status } from './article.ts'
import { articleId, listId, sectionId } from './ids.ts'

/** A link in a section. `passage` is the sentence around it, with the link's words between U+E000 and U+E001. */
const linkPlace = z.object({ sectionId, heading: z.string().nullable(), passage: z.string() })

/** A link, with the article that it stands in. */
export const backlink = linkPlace.extend({ id: articleId, title: z.string(), language: z.string(), status })
export type Backlink = z.output<typeof backlink>

/** Why a link leads nowhere: its article is in the trash, or deleted for good; or its address is none. */
export const linkProblem = z.enum(['trashed', 'missing', 'malformed'])
export type LinkProblem = z.output<typeof linkProblem>

/** A link of an article: `target` is the article that it leads to, if it leads to one that is there. */
export const outgoingLink = linkPlace.extend({
  href: z.string(),
  target: z.object({ id: articleId, title: z.string() }).nullable(),
  problem: linkProblem.nullable(),
})
export type OutgoingLink = z.output<typeof outgoingLink>

/** What links to an article (`total` counts all, the list holds the newest), the lists that it is in, and what it links to. */
export const articleLinks = z.object({
  incoming: z.object({ items: z.array(backlink), total: z.int() }),
  lists: z.array(z.object({ id: listId, name: z.string() })),
  outgoing: z.array(outgoingLink),
})
export type ArticleLinks = z.output<typeof articleLinks>

/** A link that leads nowhere. */
export const deadLink = backlink.extend({ href: z.string(), problem: linkProblem })
export type DeadLink = z.output<typeof deadLink>
