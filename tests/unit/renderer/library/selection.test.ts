import { expect, it } from 'vitest'
import { articleId, type ArticleId } from '../../../../src/shared/model/ids.ts'
import { only, spanned, targets, toggled } from '../../../../src/renderer/library/selection.ts'

const [a, b, c] = ['a', 'b', 'c'].map(letter => articleId.parse(`0199a000-0000-7000-8000-00000000000${letter}`)) as [
  ArticleId,
  ArticleId,
  ArticleId,
]

it('adds and takes away single articles, but never the last', () => {
  const two = toggled(only(a), b)
  expect([...two.ids]).toEqual([a, b])
  expect([...toggled(two, a).ids]).toEqual([b])
  expect(toggled(only(a), a)).toEqual(only(a))
})

it('spans from where the range began', () => {
  const span = spanned(only(a), [a, b, c], c)
  expect(span).toEqual({ ids: new Set([a, b, c]), lead: c, anchor: a })
  expect(spanned(span, [a, b], b)).toEqual({ ids: new Set([a, b]), lead: b, anchor: a })
})

it('acts on all that is selected only from among it', () => {
  const two = toggled(only(a), b)
  expect([targets(two, b), targets(two, c)]).toEqual([[a, b], [c]])
})
