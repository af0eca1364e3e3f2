/** To the process that checks spelling. `dictionary` is the name of its files. */
export type SpellerRequest = Readonly<{ id: number; dictionary: string }> &
  (Readonly<{ ask: 'check'; words: readonly string[] }> | Readonly<{ ask: 'suggest'; word: string }>)

/** Its answer: words that are wrong, or words that may have been meant. */
export type SpellerReply = Readonly<{ id: number; words: readonly string[] }> | Readonly<{ id: number; failed: string }>
