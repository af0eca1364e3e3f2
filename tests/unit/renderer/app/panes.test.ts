import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, besideWidth, limited, paneLimits, usualWidths, type PaneName } from '../../../../src/renderer/app/panes.ts'

const usual = { widths: usualWidths, showLibrary: true, showInspector: true, called: null }

const widthOf = (pane: PaneName) => fc.integer({ min: paneLimits[pane].least, max: paneLimits[pane].most })

describe('the panes', () => {
  it.each([
    [1440, { sidebar: 'beside', list: 'beside', inspector: 'beside' }],
    [1100, { sidebar: 'beside', list: 'beside', inspector: 'folded' }],
    [900, { sidebar: 'folded', list: 'beside', inspector: 'folded' }],
  ])('stand where they have room at %i pixels', (width, places) => {
    expect(arrange({ ...usual, width })).toEqual(places)
  })

  it('float over the page when they are called for and have no room', () => {
    expect(arrange({ ...usual, width: 900, called: 'inspector' }).inspector).toBe('over')
    expect(arrange({ ...usual, width: 900, called: 'sidebar' }).sidebar).toBe('over')
  })

  it('give the page all the room when they are folded', () => {
    expect(arrange({ ...usual, width: 2560, showLibrary: false, showInspector: false })).toEqual({
      sidebar: 'folded',
      list: 'folded',
      inspector: 'folded',
    })
  })

  it('make room for what stands beside the page, the list last', () => {
    expect(arrange({ ...usual, width: 1500, split: true })).toEqual({ sidebar: 'beside', list: 'beside', inspector: 'folded' })
    expect(arrange({ ...usual, width: 1240, split: true })).toEqual({ sidebar: 'folded', list: 'beside', inspector: 'folded' })
    expect(arrange({ ...usual, width: 1100, split: true })).toEqual({ sidebar: 'folded', list: 'folded', inspector: 'folded' })
    expect(arrange({ ...usual, width: 1100, split: true, called: 'sidebar' }).sidebar).toBe('over')
    expect([900, 1440, 2560].map(width => besideWidth(width, 700))).toEqual([420, 700, 700])
  })

  it('never leave the page less than 480 pixels beside the list', () => {
    const wishes = fc.record({
      width: fc.integer({ min: 960, max: 4000 }),
      widths: fc.record({ sidebar: widthOf('sidebar'), list: widthOf('list'), inspector: widthOf('inspector'), beside: widthOf('beside') }),
      showLibrary: fc.boolean(),
      showInspector: fc.boolean(),
      split: fc.boolean(),
      called: fc.constantFrom(null, 'sidebar' as const, 'inspector' as const),
    })
    fc.assert(
      fc.property(wishes, wish => {
        const places = arrange(wish)
        const taken = (['sidebar', 'list', 'inspector'] as const).reduce(
          (sum, pane) => sum + (places[pane] === 'beside' ? wish.widths[pane] : 0),
          wish.split ? besideWidth(wish.width, wish.widths.beside) : 0,
        )
        expect(wish.width - taken).toBeGreaterThanOrEqual(480)
      }),
    )
  })

  it('keep their widths within their limits', () => {
    expect([limited('list', 5), limited('list', 300.4), limited('list', 9999)]).toEqual([220, 300, 440])
  })
})
