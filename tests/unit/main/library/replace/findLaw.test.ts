import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JobControl } from '../../../../../src/shared/contract/access.ts'
import { findRequest, replaceParts, type FindQuery } from '../../../../../src/shared/model/replacement.ts'
import { findInLibrary } from '../../../../../src/main/library/replace/findInLibrary.ts'
import { indexedQuery } from '../../../../../src/main/library/replace/indexedQuery.ts'
import { callsOf, section, temporaryLibrary } from '../temporaryLibrary.ts'

const job: JobControl = { signal: new AbortController().signal, progress: () => undefined }

/** Parts of words, and what stands between them, of several scripts: what becomes one with its neighbour too. */
const pieces = [' ', ' ', ' ', '-', '. ', '“', '™', '№', '5', '²', 'Colour', 'col', 'our', 'S', 's', 'straße', 'É', 'é', 'e\u0301', 'ﬁ']
  .concat(['영화', '영', '화', '하', '\u11ab', '독립', '映画', '画', '映', 'か', '\u3099', 'が', 'ｶ', 'ﾞ', 'カ'])
  .concat(['ΟΔΟΣ', 'ος', 'σ', 'ночь', 'НОЧЬ', 'й', 'กำ', 'ก็', 'ขา', 'ا', '\u0653', 'ل', 'न', '\u093c', 'ि', 'ெ', 'ா', '🎬', '❤️', '_'])
  .concat(['㎏', 'Ⓐ', '℃', '＄', '\ue000', '㈱', '゛'])
const written = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map(some => some.join(''))
const article = fc.record({ title: written, standfirst: written, heading: written, body: written })
const query = fc.record({
  text: fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 })
    .map(some => some.join(''))
    .filter(text => text !== ''),
  matchCase: fc.boolean(),
  wholeWord: fc.boolean(),
})
const parts = fc.subarray([...replaceParts], { minLength: 1 })

test('whatever is looked for is found in the same places, whether the index is asked first, all texts are gone through, or every article is read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, { minLength: 1, maxLength: 6 }),
      fc.array(fc.record({ query, parts }), { minLength: 12, maxLength: 12 }),
      async (articles, questions) => {
        const { db, call } = filled(articles)
        for (const each of questions) {
          const request = findRequest.parse(each)
          const all = await findInLibrary(db, request, job, { few: Infinity })
          expect(await findInLibrary(db, request, job, { few: 0 })).toEqual(all)
          const source = each.query.text.replaceAll(/[.-]/gu, '[$&]')
          const expression = findRequest.parse({ ...each, query: { ...each.query, text: source, regex: true } })
          expect(await findInLibrary(db, expression, job, { few: 0 })).toEqual(await findInLibrary(db, expression, job, { few: Infinity }))
        }
        call.close()
      },
    ),
    { numRuns: 12 },
  )
})

function filled(articles: readonly { title: string; standfirst: string; heading: string; body: string }[]) {
  const library = temporaryLibrary()
  const call = callsOf(library)
  for (const { title, standfirst, heading, body } of articles)
    call('article:add', { header: { title, standfirst }, sections: [section(body), section(body, `${heading}.`)], lists: [] })
  return { db: library.db, call: library }
}

function asked(text: string, rest: Partial<FindQuery> = {}): string | null {
  return indexedQuery({ text, matchCase: false, wholeWord: false, regex: false, ...rest }, ['title', 'text'])
}

test('the index is asked for words, their beginnings, and any part of what is written without spaces', () => {
  expect(asked('Colour', { wholeWord: true })).toBe('{title text} : ("colour"*)')
  expect(asked(' Colour')).toBe('{title text} : ("colour"*)')
  expect(asked('the Colour of')).toBe('{title text} : ("colour of"*)')
  expect(asked('the Colour.')).toBe('{title text} : ("colour.")')
  expect(asked('映画')).toBe('{title text} : ("映画"*)')
  expect(asked('が')).toBe('{title text} : ("が"*)')
  expect(asked('か')).toBe('{title text} : ("か"* OR "が"*)')
  for (const text of ['colour', '5', '…', '\u0301a', '🎬']) expect(asked(text)).toBe(null)
  expect(asked('colour', { regex: true })).toBe(null)
})

test('where the index knows, no text is gone through, and looking can be cancelled', async () => {
  const { db, call } = filled([{ title: 'A', standfirst: '', heading: 'B', body: 'The colour of light' }])
  const request = findRequest.parse({ query: { text: 'colour', wholeWord: true }, parts: [...replaceParts] })
  const seen: string[] = []
  const told: JobControl = { signal: job.signal, progress: what => seen.push(what) }
  expect((await findInLibrary(db, request, told, { few: 0 })).total).toBe(2)
  expect(seen).not.toContain('Looking through texts')
  const cancelled = AbortSignal.abort()
  const middle = findRequest.parse({ query: { text: 'olour' }, parts: [...replaceParts] })
  await expect(findInLibrary(db, middle, { ...told, signal: cancelled }, { few: 0 })).rejects.toMatchObject({ code: 'cancelled' })
  expect(seen).toContain('Looking through titles')
  call.close()
})
