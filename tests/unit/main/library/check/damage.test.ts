import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { backupFile } from '../../../../../src/main/library/backups/backupFiles.ts'
import { makeBackup } from '../../../../../src/main/library/backups/makeBackup.ts'
import { examineLibrary } from '../../../../../src/main/library/check/check.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { lightCheck } from '../../../../../src/main/library/check/lightCheck.ts'
import { callsOf, section, temporaryLibrary } from '../temporaryLibrary.ts'

const lightly = (library: Library, budget = 2000) => lightCheck(library, { budget, rest: () => Promise.resolve() })
const quietly = { signal: new AbortController().signal, progress: () => {} }

/** An article whose opening was saved twice, and is damaged since. */
function damagedArticle() {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const [opening, light] = [section('A street.'), section('Painted on.', 'Light')]
  const { id } = call('article:add', { header: { title: 'Caligari' }, sections: [opening, light], lists: [] })
  const edited = { ...light, content: section('Painted on the floor.', 'Light').content }
  call('article:save', { id, baseVersion: 1, header: {}, order: [opening.id, light.id], sections: [edited] })
  const at = call('article:open', { id }).createdAt
  library.db.exec("UPDATE body SET json = replace(json, 'floor', 'ceiling')")
  return { library, call, id, light, at }
}

const sentence = 'The text of the section “Light” of “Caligari” is damaged: it is not what was saved.'

test('the check at the start and the full one name a damaged text, and the newest revision that it can be had from', async () => {
  const { library, id, light, at } = damagedArticle()
  const from = { number: 1, backup: null, exact: false, at }
  const damaged = [{ articleId: id, sectionId: light.id, place: 'the section “Light” of “Caligari”', from }]
  expect(await lightly(library)).toEqual({ problems: [sentence], damaged })
  expect(examineLibrary(library)).toEqual({ articles: 1, sections: 2, assets: 0, problems: [sentence], damaged })
})

test('a healthy library has nothing to say at the start, and a check without time says nothing', async () => {
  const { library } = damagedArticle()
  expect(await lightly(temporaryLibrary())).toEqual({ problems: [], damaged: [] })
  expect(await lightly(library, 0)).toEqual({ problems: [], damaged: [] })
})

test('the check at the start reaches the oldest article, rests for longer than it works, and ends when it is told to', async () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  for (let index = 0; index < 700; index += 1)
    call('article:add', { header: { title: `Review ${index}` }, sections: [section(`Text ${index}. ${'word '.repeat(400)}`)], lists: [] })
  library.db.exec("UPDATE body SET json = replace(json, 'Text 0.', 'Text o.')")
  let rested = 0
  const began = performance.now()
  const rest = (ms: number) => Promise.resolve(void (rested += ms))
  const { damaged } = await lightCheck(library, { budget: 60_000, rest })
  expect(damaged.map(({ place }) => place)).toEqual(['the opening of “Review 0”'])
  expect(rested).toBeGreaterThan(2 * (performance.now() - began) - 100)
  await expect(lightCheck(library, { budget: 60_000, rest: () => Promise.reject(new Error('Enough')) })).rejects.toThrow('Enough')
})

test('a rescue is a new revision with the newest whole text, and leaves the damaged row as it is', async () => {
  const { library, call, id, light } = damagedArticle()
  const damagedRow = () => library.db.prepare("SELECT * FROM body WHERE json LIKE '%ceiling%'").all()
  const before = damagedRow()
  expect(call('library:rescue', { sections: [{ articleId: id, sectionId: light.id }] })).toEqual({ rescued: 1 })
  const { version, sections } = call('article:open', { id })
  expect({ version, content: sections[1]?.content }).toEqual({ version: 3, content: light.content })
  expect(damagedRow()).toEqual(before)
  expect(await lightly(library)).toEqual({ problems: [], damaged: [] })
  expect(call('library:rescue', { sections: [{ articleId: id, sectionId: light.id }] })).toEqual({ rescued: 0 })
})

test('a text that no revision and no backup holds whole is named, and left as it is', async () => {
  const { library, call, id, light } = damagedArticle()
  library.db.exec("UPDATE body SET json = replace(json, 'Painted', 'Printed')")
  expect((await lightly(library)).damaged.map(({ from }) => from)).toEqual([null])
  expect(call('library:rescue', { sections: [{ articleId: id, sectionId: light.id }] })).toEqual({ rescued: 0 })
  expect(call('article:open', { id }).version).toBe(2)
})

test('an article that is not what its newest revision says is named', async () => {
  const { library } = damagedArticle()
  library.db.exec("UPDATE body SET json = replace(json, 'ceiling', 'floor'); UPDATE article SET title = 'Caligare'")
  expect((await lightly(library)).problems).toEqual(['The details of “Caligare” are damaged: its title is not what was saved.'])
})

test('a revision that is not what was kept is named, and so is one that is gone', async () => {
  const { library } = damagedArticle()
  library.db.exec("UPDATE body SET json = replace(json, 'ceiling', 'floor'); UPDATE revision SET at = at - 1 WHERE number = 1")
  expect(examineLibrary(library).problems).toEqual([
    'The details of “Caligari” are damaged: its dates are not what was saved.',
    'An earlier version of “Caligari” is damaged.',
  ])
  library.db.exec('DELETE FROM revision WHERE number = 2')
  expect((await lightly(library)).problems).toEqual(['The newest version of “Caligari” is missing in its history.'])
})

test('the very text that was damaged comes back from a backup, for all versions that hold it', async () => {
  const { library, call, id, light } = damagedArticle()
  library.db.exec("UPDATE body SET json = replace(json, 'ceiling', 'floor')")
  const before = call('article:open', { id })
  const { name } = (await makeBackup(library.folder, { reason: 'manual', job: quietly })) ?? { name: null }
  library.db.exec("UPDATE body SET json = replace(json, 'Painted', 'Printed')")
  const [damaged] = examineLibrary(library).damaged
  expect(damaged).toMatchObject({ sectionId: light.id, from: { number: 2, backup: name, exact: true } })
  expect(call('library:rescue', { sections: [{ articleId: id, sectionId: light.id }] })).toEqual({ rescued: 1 })
  const after = call('article:open', { id })
  expect(after).toEqual({ ...before, version: 3, updatedAt: after.updatedAt })
  expect(call('history:open', { id, number: 2 }).sections).toEqual(before.sections)
  expect(call('history:list', { id }).items[0]).toMatchObject({ number: 3, reason: 'restore' })
  // The first text of the section is not in the article any more; no backup was asked for it.
  expect(examineLibrary(library).problems).toEqual(['The text of an earlier version of “Caligari” is damaged: it is not what was saved.'])
})

test('where no revision can be read, the newest text comes from the newest backup that has a whole one', async () => {
  const { library, call, id, light } = damagedArticle()
  library.db.exec("UPDATE body SET json = replace(json, 'ceiling', 'floor')")
  await makeBackup(library.folder, { reason: 'manual', job: quietly })
  const edited = { ...light, content: section('Painted on the walls.', 'Light').content }
  call('article:save', {
    id,
    baseVersion: 2,
    header: {},
    order: call('article:open', { id }).sections.map(each => each.id),
    sections: [edited],
  })
  library.db.exec("UPDATE body SET json = replace(json, 'Painted', 'Printed'); UPDATE revision SET sections = 'no list'")
  const faulty = await makeBackup(library.folder, { reason: 'manual', job: quietly })
  expect(faulty).toMatchObject({ verified: false })
  expect((await lightly(library)).damaged.map(({ from }) => from)).toMatchObject([
    { number: null, backup: expect.stringContaining('000001-manual'), exact: false },
  ])
  expect(call('library:rescue', { sections: [{ articleId: id, sectionId: light.id }] })).toEqual({ rescued: 1 })
  expect(JSON.stringify(call('article:open', { id }).sections[1]?.content)).toContain('Painted on the floor.')
})

test('a backup that can’t be read lends nothing, and one that a stale log lies beside lends what it has itself', async () => {
  const { library, call, id, light } = damagedArticle()
  library.db.exec("UPDATE body SET json = replace(json, 'ceiling', 'floor')")
  const first = await makeBackup(library.folder, { reason: 'manual', job: quietly })
  const second = await makeBackup(library.folder, { reason: 'manual', job: quietly })
  if (!first || !second) throw new Error('There are no backups')
  writeFileSync(backupFile(library.folder, first.name), 'no database at all')
  writeFileSync(`${backupFile(library.folder, second.name)}-wal`, 'stale')
  library.db.exec("UPDATE body SET json = replace(json, 'Painted', 'Printed')")
  expect(call('library:rescue', { sections: [{ articleId: id, sectionId: light.id }] })).toEqual({ rescued: 1 })
  expect(JSON.stringify(call('article:open', { id }).sections[1]?.content)).toContain('Painted on the floor.')
  expect(readFileSync(`${backupFile(library.folder, second.name)}-wal`, 'utf8')).toBe('stale')
})
