import { expect, it } from 'vitest'
import { LinkTargets } from '../../../../src/renderer/palette/LinkTargets.ts'
import { rank } from '../../../../src/renderer/palette/rank.ts'

const titlesOf = (...titles: string[]) => ({
  ids: titles.map((_, i) => `id-${i}`).join('\n'),
  titles: titles.join('\n'),
  statuses: titles.map(() => 'draft').join('\n'),
})

it('finds articles by a few letters, one without a title as well, and none where there is none', () => {
  const targets = new LinkTargets()
  const found = (text: string) => rank(targets.of(titlesOf('The General', '', 'Girl Shy')), text, 5).best.map(({ title }) => title)
  expect([found('gnrl'), found('unt'), found('')]).toEqual([['The General'], ['Untitled'], ['The General', 'Untitled', 'Girl Shy']])
  expect(new LinkTargets().of(titlesOf())).toEqual([])
})

it('makes ready again only what has another title', () => {
  const targets = new LinkTargets()
  const [first, second] = targets.of(titlesOf('The General', 'Girl Shy'))
  const next = targets.of(titlesOf('The General', 'Girl Bold'))
  expect([next[0] === first, next[1] === second, next[1]?.value.title]).toEqual([true, false, 'Girl Bold'])
})
