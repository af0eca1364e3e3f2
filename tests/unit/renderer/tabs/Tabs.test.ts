import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Tabs } from '../../../../src/renderer/tabs/Tabs.ts'
import { articleId, type ArticleId } from '../../../../src/shared/model/ids.ts'

const ids = ['a', 'b', 'c', 'd'].map(letter => articleId.parse(`0199a000-0000-7000-8000-00000000000${letter}`))
const [a, b, c, d] = ids as [ArticleId, ArticleId, ArticleId, ArticleId]
const names = (tabs: Tabs) =>
  tabs
    .getState()
    .tabs.map(tab => tab.id.slice(-1))
    .join('')

describe('the tabs of a window', () => {
  it('are one while articles take each other’s place on the page', () => {
    const tabs = new Tabs()
    tabs.shown(a)
    tabs.shown(b)
    expect([names(tabs), tabs.getState().current, tabs.recent]).toEqual(['b', b, [b]])
  })

  it('are made beside the current one, and an article that has one comes back into it', () => {
    const tabs = new Tabs()
    tabs.shown(a)
    tabs.add(b)
    tabs.shown(b)
    tabs.shown(a)
    tabs.add(c)
    tabs.shown(c)
    expect([names(tabs), tabs.recent]).toEqual(['acb', [c, a, b]])
    tabs.shown(b)
    expect([names(tabs), tabs.getState().current]).toEqual(['acb', b])
  })

  it('give what was attended to its tab back, when what was only passed by gets one of its own', () => {
    const tabs = new Tabs()
    tabs.shown(a)
    tabs.settle()
    tabs.shown(b)
    tabs.shown(c)
    expect(names(tabs)).toBe('c')
    tabs.add(c)
    expect([names(tabs), tabs.getState().current, tabs.recent]).toEqual(['ac', c, [c, a]])
    tabs.add(c)
    expect(names(tabs)).toBe('ac')
  })

  it('go back to the one used before when the current one is closed, and can be opened again', () => {
    const tabs = new Tabs()
    tabs.shown(a)
    for (const id of [b, c]) {
      tabs.add(id, id.slice(-1))
      tabs.shown(id)
    }
    tabs.shown(a)
    expect(tabs.close(a)).toBe(c)
    tabs.shown(c)
    expect([tabs.close(b), names(tabs), tabs.canReopen]).toEqual([undefined, 'c', true])
    expect([tabs.reopen()?.id, tabs.reopen()?.id, tabs.reopen()]).toEqual([b, a, null])
    expect(names(tabs)).toBe('cab')
    expect(tabs.drop([c, b])).toBe(a)
  })

  it('go elsewhere in their row, and follow an article that goes on as a copy', () => {
    const tabs = new Tabs([a, b, c].map(id => ({ id, title: '' })))
    tabs.shown(b)
    tabs.move(b, 0)
    tabs.becomes(b, d)
    tabs.title(d, 'Copy')
    expect([tabs.getState().tabs[0], names(tabs), tabs.getState().current, tabs.recent[0]]).toEqual([{ id: d, title: 'Copy' }, 'dac', d, d])
  })

  it('hold each article once, and what is on the page among them, whatever is done', () => {
    const step = fc.tuple(fc.constantFrom('shown', 'add', 'settle', 'close', 'drop', 'reopen', 'move'), fc.constantFrom(...ids), fc.nat(4))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        const tabs = new Tabs()
        for (const [what, id, at] of steps) {
          let next: ArticleId | null | undefined
          if (what === 'shown') tabs.shown(id)
          else if (what === 'add') tabs.add(id)
          else if (what === 'settle') tabs.settle()
          else if (what === 'move') tabs.move(id, at)
          else if (what === 'reopen') tabs.reopen()
          else next = what === 'close' ? tabs.close(id) : tabs.drop([id])
          if (next) tabs.shown(next)
          const { tabs: open, current } = tabs.getState()
          const held = open.map(tab => tab.id)
          expect(new Set(held).size).toBe(held.length)
          expect([...tabs.recent].sort()).toEqual([...held].sort())
          expect(current === null || held.includes(current)).toBe(true)
        }
      }),
    )
  })
})
