import { findPattern } from '../../../shared/replace/findPattern.ts'
import type { FindAsked, FindAnswer, TextMatch } from './FindAsked.ts'

// A thread of its own: an expression that never ends stops nothing but itself, and is ended from outside.
addEventListener('message', ({ data }: MessageEvent<FindAsked>) => {
  const pattern = findPattern(data.query)
  const answer: FindAnswer = { run: data.run, matches: data.texts.map(text => matchesIn(text, pattern)) }
  postMessage(answer)
})

function matchesIn(text: string, pattern: RegExp): TextMatch[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index }) => (match === '' ? [] : [[index, index + match.length] as const]))
}
