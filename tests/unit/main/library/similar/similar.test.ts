import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { randomFrom } from '../../../../../bench/library/random.ts'
import type { ArticleId } from '../../../../../src/shared/model/ids.ts'
import type { SubjectType } from '../../../../../src/shared/model/subject.ts'
import { callsOf, noFields, section, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

type Labelled = { topic: string; title: string; tags: string[]; language?: string; creators: string[]; text: string }

/** Articles with the topic that an editor would file each under; tags cut across topics. */
const labelledIn = (file: string): Labelled[] =>
  JSON.parse(readFileSync(new URL(`../../../../fixtures/lists/${file}`, import.meta.url), 'utf8'))

function subjectOf(name: string, creators: string[], type: SubjectType = 'Movie') {
  return { type, name, creators, year: null, country: '', link: '', duration: null }
}

function add(call: DirectCall, { title, tags, language = 'en', creators, text }: Omit<Labelled, 'topic'>): ArticleId {
  const subject = creators.length > 0 ? subjectOf(title, creators) : null
  return call('article:add', { header: { title, tags, language, subject, status: 'published' }, sections: [section(text)], lists: [] }).id
}

/** How many of five suggestions are of the same topic, on average: by Deckle, by tags in common, by chance. */
function precisionAt5(labelled: readonly Labelled[]): Record<'deckle' | 'tags' | 'chance', number> {
  const call = callsOf(temporaryLibrary())
  const ids = labelled.map(each => add(call, each))
  const random = randomFrom(5)
  const precision = (ranked: (at: number) => readonly number[]): number => {
    const shares = labelled.map(
      ({ topic }, at) =>
        ranked(at)
          .slice(0, 5)
          .filter(other => labelled[other]?.topic === topic).length / 5,
    )
    return shares.reduce((sum, share) => sum + share, 0) / shares.length
  }
  const others = (at: number) => labelled.map((_, other) => other).filter(other => other !== at)
  const shared = (a: number, b: number) => (labelled[a]?.tags ?? []).filter(tag => labelled[b]?.tags.includes(tag)).length
  return {
    deckle: precision(at => call('article:suggest', { id: ids[at] as ArticleId, limit: 5 }).map(found => ids.indexOf(found.id))),
    tags: precision(at => others(at).sort((a, b) => shared(at, b) - shared(at, a) || ((a * 7 + at) % 48) - ((b * 7 + at) % 48))),
    chance: precision(at => others(at).sort(() => random() - 0.5)),
  }
}

test('of five suggestions about four are what an editor would choose: far more than by chance or by tags', () => {
  const { deckle, tags, chance } = precisionAt5(labelledIn('similar.json'))
  if (process.env['SHOW_PRECISION']) process.stdout.write(`${JSON.stringify({ deckle, tags, chance })}\n`)
  expect(deckle).toBeGreaterThanOrEqual(0.75)
  expect(deckle).toBeGreaterThan(tags * 2)
  expect(deckle).toBeGreaterThan(chance * 4)
})

test('so it is with articles of other matters in other languages, by which no weight was ever chosen', () => {
  const found = precisionAt5(labelledIn('unseen.json'))
  if (process.env['SHOW_PRECISION']) process.stdout.write(`${JSON.stringify(found)}\n`)
  expect(found.deckle).toBeGreaterThan(found.tags * 1.5)
  expect(found.deckle).toBeGreaterThan(found.chance * 3)
})

test('a suggestion says what brought it; what is in the list, in the trash, or shares nothing is not suggested', () => {
  const call = callsOf(temporaryLibrary())
  const general = { title: 'The General', tags: ['silent'], creators: ['Buster Keaton'], text: 'A locomotive and a cannon.' }
  const id = add(call, general)
  const other = add(call, {
    title: 'Go West',
    tags: ['silent'],
    creators: ['buster keaton'],
    text: 'A cow, a locomotive, a cannon of a town.',
  })
  add(call, { title: 'Bread', tags: ['food'], creators: [], text: 'Flour.' })
  const suggest = (notIn: string | null = null) => call('article:suggest', { id, notIn })
  expect(suggest()).toEqual([
    {
      id: other,
      title: 'Go West',
      author: '',
      language: 'en',
      status: 'published',
      publishedAt: null,
      views: null,
      score: expect.any(Number),
      because: [
        { is: 'creator', names: ['buster keaton'], kind: 'Movie' },
        { is: 'tags', tags: ['silent'] },
        { is: 'words', words: expect.arrayContaining(['locomotive', 'cannon']) },
      ],
    },
  ])
  const { id: list } = call('list:create', { name: 'Related' })
  call('list:add-items', { id: list, items: [{ articleId: other, own: noFields }], at: null })
  expect(suggest(list)).toEqual([])
  call('article:trash', { ids: [other] })
  expect(suggest()).toEqual([])
  expect(() => call('article:suggest', { id: list })).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('words that stand nearly everywhere bring nothing up, however small the library is', () => {
  const call = callsOf(temporaryLibrary())
  const texts = ['A bridge', 'A dog', 'A boat', 'A clock', 'A moon', 'A witch', 'A cow', 'A piano']
  const [first] = texts.map(thing =>
    add(call, { title: thing, tags: [], creators: [], text: `${thing} with which this film begins and ends.` }),
  )
  expect(call('article:suggest', { id: first as ArticleId })).toEqual([])
})
