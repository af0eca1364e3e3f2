/** An article of the library that a search found. */
export type FoundArticle = Readonly<{ id: string; title: string }>
