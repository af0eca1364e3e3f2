import { expect, it } from 'vitest'
import type { Likeness } from '../../../../../src/shared/model/suggestion.ts'
import { likenessDetails, likenessWords } from '../../../../../src/renderer/lists/suggestions/likenessWords.ts'

it('says in a few words why an article is suggested, and at length which names and terms it is', () => {
  const because: Likeness[] = [
    { is: 'creator', names: ['Buster Keaton'], kind: 'Movie' },
    { is: 'tags', tags: ['silent'] },
    { is: 'words', words: ['locomotive', 'stunt', 'double'] },
  ]
  expect(likenessWords(because)).toBe('same director, tag “silent”, 3 shared terms')
  expect(likenessDetails(because)).toBe('Director: Buster Keaton\nTags: silent\nTerms: locomotive, stunt, double')
  expect(likenessWords([{ is: 'creator', names: ['K. W.'], kind: 'Book' }])).toBe('same writer')
})
