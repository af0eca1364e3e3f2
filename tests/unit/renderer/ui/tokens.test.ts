import { describe, expect, it } from 'vitest'
import { addToken, suggestionsFor } from '../../../../src/renderer/ui/tokens.ts'

describe('tokens', () => {
  it('are trimmed, and never there twice', () => {
    expect(addToken(['comedy'], '  silent   film ')).toEqual(['comedy', 'silent film'])
    expect([addToken(['Comedy'], 'comedy'), addToken(['a'], '  ')]).toEqual([['Comedy'], ['a']])
  })

  it('are suggested without regard to case and accents, those that begin with the text first', () => {
    expect(suggestionsFor(['Avant-garde', 'Häxan', 'garden'], [], 'gar')).toEqual(['garden', 'Avant-garde'])
    expect(suggestionsFor(['Häxan', 'Hamlet'], ['Hamlet'], 'ha')).toEqual(['Häxan'])
    expect(suggestionsFor(['코미디'], [], '코미')).toEqual(['코미디'])
  })

  it('are suggested a few at a time', () => {
    expect(
      suggestionsFor(
        Array.from({ length: 30 }, (_, index) => `tag ${index}`),
        [],
        '',
      ),
    ).toHaveLength(7)
  })
})
