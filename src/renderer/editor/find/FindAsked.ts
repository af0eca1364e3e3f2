import type { FindQuery } from '../../../shared/model/replacement.ts'

/** Where a match begins and ends in a text. */
export type TextMatch = readonly [from: number, to: number]

/** What the thread that searches is asked. */
export type FindAsked = Readonly<{ run: number; query: FindQuery; texts: readonly string[] }>

/** The matches of each text, in order. */
export type FindAnswer = Readonly<{ run: number; matches: readonly (readonly TextMatch[])[] }>
