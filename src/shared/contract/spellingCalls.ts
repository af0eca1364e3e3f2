import { z } from 'zod'
import { articleId } from '../model/ids.ts'
import { ownWord } from '../model/ownWord.ts'

const nothing = z.undefined()
const language = z.string().min(2).max(35)
/** How a library's texts are set while they are typed. */
export const typographySettings = z.object({ smart: z.boolean().default(true) })

const word = z.string().min(1).max(200)

/** What the library keeps of spelling: the words that a person added to it, and those that one article may have. */
export const spellingLibraryCalls = {
  /** The personal dictionary, in the order of the alphabet. */
  'words:own': { input: nothing, output: z.array(z.string()), writes: false },
  /** `added` is false where the word was there already. */
  'words:add': { input: z.object({ word: ownWord }), output: z.object({ added: z.boolean() }), writes: true },
  'words:remove': { input: z.object({ word: ownWord }), output: nothing, writes: true },
  'typography:settings': { input: nothing, output: typographySettings, writes: false },
  'typography:set-settings': { input: typographySettings, output: nothing, writes: true },
  'words:ignored': { input: z.object({ id: articleId }), output: z.array(z.string()), writes: false },
  'words:ignore': { input: z.object({ id: articleId, word: ownWord }), output: nothing, writes: true },
  'words:heed': { input: z.object({ id: articleId, word: ownWord }), output: nothing, writes: true },
} as const

/** What main has a process of its own answer, with the dictionaries that come with Deckle. */
export const spellingAppCalls = {
  /** Those of the words that are spelt wrong; null where there is no dictionary for the language. */
  'spelling:check': {
    input: z.object({ language, words: z.array(word).max(5000) }),
    output: z.object({ wrong: z.array(z.string()) }).nullable(),
  },
  /** What may have been meant, the likeliest first. */
  'spelling:suggest': { input: z.object({ language, word }), output: z.array(z.string()) },
} as const
