/** A dictionary that comes with Deckle. `id` is the name of its files; `tags` are the languages that it is for, the most particular first. */
export type Dictionary = Readonly<{ id: string; tags: readonly string[] }>

/**
 * The dictionaries, in the form of Hunspell. Those of German and Korean may not be handed on with a program under our
 * licence; text in a language without one is not checked.
 */
export const dictionaries: readonly Dictionary[] = [
  { id: 'en-gb', tags: ['en-GB', 'en-AU', 'en-IE', 'en-NZ', 'en-IN', 'en-ZA'] },
  { id: 'en', tags: ['en'] },
  { id: 'es', tags: ['es'] },
  { id: 'fr', tags: ['fr'] },
  { id: 'nl', tags: ['nl'] },
  { id: 'pt-pt', tags: ['pt-PT', 'pt-AO', 'pt-MZ', 'pt-CV'] },
  { id: 'pt', tags: ['pt'] },
  { id: 'tr', tags: ['tr'] },
]

/** The dictionary for a language (BCP 47), or null where there is none. */
export function dictionaryFor(language: string): Dictionary | null {
  const asked = language.toLowerCase()
  const isFor = (tag: string) => asked === tag.toLowerCase() || asked.startsWith(`${tag.toLowerCase()}-`)
  return dictionaries.find(({ tags }) => tags.some(isFor)) ?? null
}
