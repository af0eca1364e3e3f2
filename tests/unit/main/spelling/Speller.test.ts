import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Speller } from '../../../../src/main/spelling/Speller.ts'
import { dictionaries } from '../../../../src/shared/spelling/dictionaries.ts'

const folder = mkdtempSync(join(tmpdir(), 'deckle-dictionaries-'))
const installed = (path: string) => join(import.meta.dirname, '../../../../node_modules', path)

beforeAll(() => {
  copyFileSync(installed('hunspell-wasm/wasm/hunspell.wasm'), join(folder, 'hunspell.wasm'))
  for (const { id } of dictionaries)
    for (const kind of ['aff', 'dic']) copyFileSync(installed(`dictionary-${id}/index.${kind}`), join(folder, `${id}.${kind}`))
})

afterAll(() => rmSync(folder, { recursive: true }))

const speller = new Speller(folder)

it.each([
  ['en', ['color', 'don’t', 'well-made', 'review'], ['colour', 'recieve', 'wel-made']],
  ['en-gb', ['colour', 'realise', 'programme'], ['color', 'recieve']],
  ['fr', ['l’homme', 'aujourd’hui', 'chevaux', 'réalisateur'], ['éxemple', 'realisateur']],
  ['es', ['películas', 'había', 'dámelo'], ['exelente', 'peliculas']],
  ['pt', ['ação', 'filmes', 'guarda-chuva'], ['excessão', 'filmez']],
  ['pt-pt', ['filmes', 'ação'], ['filmez']],
  ['nl', ['bioscoop', 'filmrecensie'], ['bioskoop']],
  ['tr', ['yönetmeninin', 'ışıklar', 'İstanbul’un', 'güzelmiş'], ['yanlşı']],
])('knows what is right and what is wrong by the dictionary %s', async (dictionary, right, wrong) => {
  expect(await speller.check(dictionary, [...right, ...wrong])).toEqual(wrong)
})

it('says what may have been meant, with the apostrophe that was typed', async () => {
  expect((await speller.suggest('en', 'recieve'))[0]).toBe('receive')
  expect(await speller.suggest('en', 'dont’t')).toContain('don’t')
})

it('goes on after a dictionary that is not there', async () => {
  await expect(speller.check('xx', ['word'])).rejects.toThrow(/ENOENT/u)
  expect(await speller.check('en', ['word'])).toEqual([])
})
