import { z } from 'zod'

export const snippetId = z.uuid().brand('SnippetId')
export type SnippetId = z.output<typeof snippetId>

/** A passage with a name, to be put into articles: blocks of a section as ProseMirror's JSON, in whose text fields stand in double braces. */
export const snippet = z.object({
  id: snippetId,
  name: z.string().trim().min(1).max(200),
  content: z.array(z.record(z.string(), z.unknown())).min(1).max(500),
})
export type Snippet = z.output<typeof snippet>
