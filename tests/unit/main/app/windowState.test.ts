import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimumSize, placeWindow, readWindowState, type WindowState } from '../../../../src/main/app/windowState.ts'

const screen = { x: 0, y: 25, width: 1920, height: 1055 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }
const at = (x: number, y: number, width = 1200, height = 800): WindowState => ({
  bounds: { x, y, width, height },
  maximised: false,
  fullScreen: false,
})

describe('placeWindow', () => {
  it('lets the system place the first window, at our size', () => {
    expect(placeWindow(null, [screen], 0)).toEqual({ width: 1360, height: 880 })
  })

  it('puts a window where it was, on either screen', () => {
    expect(placeWindow(at(100, 60), [screen, second], 0)).toEqual({ x: 100, y: 60, width: 1200, height: 800 })
    expect(placeWindow(at(2000, 60), [screen, second], 0)).toEqual({ x: 2000, y: 60, width: 1200, height: 800 })
  })

  it('keeps the size but not the place once its screen is gone', () => {
    expect(placeWindow(at(2000, 60), [screen], 0)).toEqual({ width: 1200, height: 800 })
    expect(placeWindow(at(100, -700), [screen], 0)).toEqual({ width: 1200, height: 800 })
  })

  it('steps further windows aside', () => {
    expect(placeWindow(at(100, 60), [screen], 2)).toEqual({ x: 156, y: 116, width: 1200, height: 800 })
  })

  it('never makes a window that nobody can get hold of', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 })
    fc.assert(
      fc.property(number, number, fc.nat(20_000), fc.nat(20_000), fc.nat(50), (x, y, width, height, nth) => {
        const place = placeWindow(at(x, y, width, height), [screen, second], nth)
        expect(place.width).toBeGreaterThanOrEqual(minimumSize.width)
        expect(place.height).toBeGreaterThanOrEqual(minimumSize.height)
        if (place.x === undefined || place.y === undefined) return
        const { x: left, y: top } = { x: place.x, y: place.y }
        const held = [screen, second].some(
          area => left < area.x + area.width && left + place.width > area.x && top >= area.y - 8 && top < area.y + area.height,
        )
        expect(held).toBe(true)
      }),
    )
  })
})

describe('readWindowState', () => {
  it('reads what was written', () => {
    expect(readWindowState(JSON.stringify(at(1, 2)))).toEqual(at(1, 2))
  })

  it.each(['', '{', 'null', '{"bounds":{"x":1}}', '{"bounds":{"x":"1","y":2,"width":3,"height":4},"maximised":false,"fullScreen":false}'])(
    'takes %j for none',
    text => {
      expect(readWindowState(text)).toBeNull()
    },
  )
})
