import { expect, test } from 'vitest'
import type { Subject, SubjectType } from '../../../../../src/shared/model/subject.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import { subjectKey } from '../../../../../src/main/library/subjects/subjectKey.ts'
import { callsOf, closing, section, temporaryLibrary } from '../temporaryLibrary.ts'

const subject = (name: string, rest: Partial<Subject> = {}, type: SubjectType = 'Movie'): Subject => ({
  type,
  name,
  creators: [],
  year: null,
  country: '',
  link: '',
  duration: null,
  ...rest,
})

function shelf(library: Library) {
  const call = callsOf(library)
  const add = (title: string, about: Subject | null, publishedAt: string | null = null) =>
    call('article:add', {
      header: { title, subject: about, publishedAt },
      sections: [section('It begins.'), section(`${title} ends well.`, 'Verdict', 'verdict')],
      lists: [],
    }).id
  const murnau = add('Shadows', subject('Nosferatu', { year: 1922, creators: ['F. W. Murnau'], country: 'Germany' }), '2025-01-01')
  const again = add('Shadows again', subject('“NOSFERATU”', { creators: ['F. W. Murnau'] }), '2024-01-01')
  const herzog = add('Another', subject('Nosferatu', { year: 1979, creators: ['Werner Herzog'] }))
  const book = add('Read', subject('Nosferatu', {}, 'Book'))
  const other = add('Train', subject('The General'))
  add('About nothing', null)
  return { call, murnau, again, herzog, book, other }
}

test('names are told apart without case, accents and punctuation, and by type', () => {
  expect(subjectKey(subject(' “Häxan!” '))).toBe('haxan:Movie')
  expect(subjectKey(subject('기생충'))).toBe('기생충:Movie')
  expect(subjectKey(subject('!!!', {}, 'MusicAlbum'))).toBe('!!!:MusicAlbum')
  expect([subjectKey(subject('')), subjectKey(null)]).toEqual(['', ''])
})

test('reviews of one thing stand together with their verdicts, oldest first, and others of its name apart', () => {
  const library = temporaryLibrary()
  const { call, murnau, again, herzog } = shelf(library)
  const { name, groups } = call('subject:open', { type: 'Movie', name: 'nosferatu' })
  expect(name).toBe('Nosferatu')
  expect(groups.map(group => [group.subject.year, group.reviews.map(({ id }) => id)])).toEqual([
    [1922, [again, murnau]],
    [1979, [herzog]],
  ])
  expect(groups[0]?.subject).toMatchObject({ creators: ['F. W. Murnau'], country: 'Germany' })
  expect(groups[0]?.reviews[1]).toMatchObject({ title: 'Shadows', verdict: 'Shadows ends well.', publishedAt: '2025-01-01' })
  expect(call('subject:open', { type: 'Game', name: 'nosferatu' }).groups).toEqual([])
})

test('subjects are listed by name, with what is in the trash left out', () => {
  const library = temporaryLibrary()
  const { call, other } = shelf(library)
  const list = (query: object = {}) =>
    call('subject:list', query).items.map(({ type, name, years, reviews }) => [type, name, years, reviews])
  expect(list()).toEqual([
    ['Book', 'Nosferatu', [], 1],
    ['Movie', 'Nosferatu', [1922, 1979], 3],
    ['Movie', 'The General', [], 1],
  ])
  expect(list({ several: true })).toEqual([['Movie', 'Nosferatu', [1922, 1979], 3]])
  expect(list({ text: 'GENERAL' })).toEqual([['Movie', 'The General', [], 1]])
  expect(call('subject:list', { limit: 2 }).more).toBe(true)
  call('article:trash', { ids: [other] })
  expect(list({ text: 'general' })).toEqual([])
})

test('spellings are merged and taken apart again, and what was changed since stays', () => {
  const library = temporaryLibrary()
  const { call, murnau, again, other } = shelf(library)
  const into = subject('Nosferatu', { year: 1922, creators: ['F. W. Murnau'] })
  const { batch, articles } = call('subject:merge', { ids: [murnau, again, other], into })
  // One of them says all of it already.
  expect(articles).toBe(2)
  const [first] = call('subject:open', { type: 'Movie', name: 'Nosferatu' }).groups
  expect(first?.reviews.map(({ id }) => id).toSorted()).toEqual([murnau, again, other].toSorted())
  expect(call('article:open', { id: murnau }).header.subject).toEqual({ ...into, country: 'Germany' })

  const { version, sections } = call('article:open', { id: again })
  const own = subject('Mine')
  call('article:save', { id: again, baseVersion: version, header: { subject: own }, order: sections.map(({ id }) => id), sections: [] })
  call('batch:undo', { batch })
  expect(call('article:open', { id: other }).header.subject).toEqual(subject('The General'))
  expect(call('article:open', { id: again }).header.subject).toEqual(own)
})

test('a save that did not know of a merge goes over it and is told of it', () => {
  const library = temporaryLibrary()
  const { call, other } = shelf(library)
  const { version, sections } = call('article:open', { id: other })
  call('subject:merge', { ids: [other], into: subject('General, The') })
  const saved = call('article:save', {
    id: other,
    baseVersion: version,
    header: { title: 'Rails' },
    order: sections.map(({ id }) => id),
    sections: [],
  })
  expect(saved.header?.subject).toEqual(subject('General, The'))
  expect(call('article:open', { id: other }).header).toMatchObject({ title: 'Rails', subject: subject('General, The') })
})

test('a library from before subjects were told apart has them when it is opened', () => {
  const library = temporaryLibrary()
  shelf(library)
  library.db.exec("UPDATE article SET subject_key = ''; DELETE FROM meta WHERE key = 'subjects'")
  library.close()
  const call = callsOf(closing(openLibrary(library.folder, { mode: 'write' })))
  expect(call('subject:list', {}).items.map(({ reviews }) => reviews)).toEqual([1, 3, 1])
})
