import { describe, expect, it } from 'vitest'
import { listId } from '../../../../src/shared/model/ids.ts'
import { placeFilter, placeLine, samePlace, type Place } from '../../../../src/renderer/library/place.ts'

const list: Place = { kind: 'list', id: listId.parse('0199a000-0000-7000-8000-00000000000a') }
const drafts: Place = { kind: 'status', status: 'draft' }
const all: Place = { kind: 'status', status: null }

describe('a place', () => {
  it('is the same as another of the same kind and name', () => {
    expect([
      samePlace(drafts, { ...drafts }),
      samePlace(drafts, all),
      samePlace({ kind: 'tag', tag: 'x' }, { kind: 'tag', tag: 'x' }),
    ]).toEqual([true, false, true])
    expect(samePlace(list, { kind: 'trash' })).toBe(false)
  })

  it('filters articles by what it stands for, and by the trimmed text', () => {
    expect(placeFilter(drafts, ' keaton ')).toEqual({ status: 'draft', tag: null, text: 'keaton', inTrash: false })
    expect(placeFilter({ kind: 'tag', tag: 'comedy' }, '')).toEqual({ status: null, tag: 'comedy', text: '', inTrash: false })
    expect(placeFilter({ kind: 'trash' }, '')).toEqual({ status: null, tag: null, text: '', inTrash: true })
  })

  it('says how much it holds', () => {
    expect([
      placeLine(drafts, 12, ''),
      placeLine(drafts, 1, ''),
      placeLine(all, 64, ''),
      placeLine({ kind: 'status', status: 'ready' }, 3, ''),
    ]).toEqual(['12 drafts', '1 draft', '64 articles', '3 ready'])
    expect([placeLine(all, 1, 'x'), placeLine({ kind: 'trash' }, 2, '')]).toEqual(['1 article found', '2 articles in the trash'])
  })
})
