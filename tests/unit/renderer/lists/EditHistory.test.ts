import { describe, expect, it } from 'vitest'
import { EditHistory, type EditStep } from '../../../../src/renderer/lists/edits/EditHistory.ts'
import { listId } from '../../../../src/shared/model/ids.ts'

const a = listId.parse('0199a000-0000-7000-8000-00000000000a')
const b = listId.parse('0199a000-0000-7000-8000-00000000000b')
const step = (label: string, ...lists: (typeof a)[]): EditStep => ({ label, edits: [], lists: new Set(lists) })

describe('what can be undone in lists', () => {
  it('is undone from the newest on, in all lists or in one', () => {
    const history = new EditHistory()
    for (const each of [step('1', a), step('2', b), step('3', a, b), step('4', b)]) history.push(each)
    expect([history.takeDone(a)?.label, history.takeDone(null)?.label, history.takeDone(a)?.label, history.takeDone(a)]).toEqual([
      '3',
      '4',
      '1',
      null,
    ])
    expect(history.takeDone(b)?.label).toBe('2')
  })

  it('can be done again until something else is done in the same list', () => {
    const history = new EditHistory()
    history.pushUndone(step('1', a))
    history.pushUndone(step('2', b))
    history.push(step('3', a))
    expect([history.takeUndone(null)?.label, history.takeUndone(null)]).toEqual(['2', null])
  })

  it('is kept for 200 changes', () => {
    const history = new EditHistory()
    for (let n = 0; n < 250; n += 1) history.push(step(String(n), a))
    let count = 0
    while (history.takeDone(null)) count += 1
    expect(count).toBe(200)
  })
})
