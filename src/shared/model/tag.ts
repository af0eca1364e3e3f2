import { z } from 'zod'

/** The colours that a tag can have: names of tokens, so that each is readable in the light and in the dark. */
export const tagColours = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'grey'] as const
export const tagColour = z.enum(tagColours)
export type TagColour = z.output<typeof tagColour>

/** The longest name of a tag, levels and all. */
export const maxTagLength = 200

/** A tag's name as people write it: levels divided by `/`, without room around them and without empty ones. */
export function tidyTagName(name: string): string {
  return name
    .normalize('NFC')
    .split('/')
    .map(level => level.trim())
    .filter(Boolean)
    .join('/')
}

/** A name for a new or renamed tag. */
export const newTagName = z
  .string()
  .max(maxTagLength, { message: 'A tag’s name can have at most 200 characters.' })
  .transform(tidyTagName)
  .pipe(z.string().min(1, { message: 'A tag needs a name.' }))

/** The name of a tag that is there, however it is written. */
export const tagName = z.string().min(1).max(maxTagLength)

/** A tag of the sidebar, or what others are nested in. `count` is its own articles, `total` those of all within it; the trash apart. */
export const tagSummary = z.object({ name: z.string(), colour: tagColour.nullable(), count: z.int(), total: z.int() })
export type TagSummary = z.output<typeof tagSummary>

/** Whether a tag is `parent` or nested in it. */
export function isWithinTag(name: string, parent: string): boolean {
  return name === parent || name.startsWith(`${parent}/`)
}

/** What a tag is called after `from` has become `to`. */
export function movedTag(name: string, from: string, to: string): string {
  return isWithinTag(name, from) ? to + name.slice(from.length) : name
}

/** The tags that a tag is nested in, the outermost first: `a/b/c` is nested in `a` and `a/b`. */
export function tagParents(name: string): string[] {
  const parents: string[] = []
  for (let at = name.indexOf('/', 1); at > 0; at = name.indexOf('/', at + 1)) parents.push(name.slice(0, at))
  return parents
}
