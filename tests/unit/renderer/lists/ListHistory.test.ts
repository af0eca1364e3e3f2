import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { listItemId } from '../../../../src/shared/model/ids.ts'
import { noItemFields, type ListItem } from '../../../../src/shared/model/list.ts'
import { ListHistory } from '../../../../src/renderer/lists/ListHistory.ts'

const item = (n: number): ListItem => ({
  id: listItemId.parse(`0199a000-0000-7000-8000-${String(n).padStart(12, '0')}`),
  articleId: null,
  own: { ...noItemFields, title: `Item ${n}` },
})

it('goes back to every state in turn, and forward again to the last', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(50), { maxLength: 5 }), { minLength: 1, maxLength: 30 }), states => {
      const history = new ListHistory()
      const lists = states.map(numbers => numbers.map(item))
      lists.slice(1).forEach((_, index) => history.push({ items: lists[index] ?? [], label: String(index) }))
      let now: readonly ListItem[] = lists.at(-1) ?? []
      for (let index = lists.length - 2; index >= 0; index -= 1) {
        now = history.undo(now)?.items ?? []
        expect(now).toEqual(lists[index])
      }
      expect(history.undo(now)).toBeNull()
      for (let index = 1; index < lists.length; index += 1) now = history.redo(now)?.items ?? []
      expect([now, history.redo(now)]).toEqual([lists.at(-1), null])
    }),
  )
})

it('forgets what was undone once something else is done', () => {
  const history = new ListHistory()
  history.push({ items: [], label: 'added' })
  history.undo([item(1)])
  history.push({ items: [], label: 'added another' })
  expect(history.redo([item(2)])).toBeNull()
})
