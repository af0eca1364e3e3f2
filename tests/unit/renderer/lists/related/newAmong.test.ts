import { expect, it } from 'vitest'
import { articleId } from '../../../../../src/shared/model/ids.ts'
import { noItemFields, type NewListItem } from '../../../../../src/shared/model/list.ts'
import { newAmong } from '../../../../../src/renderer/lists/related/newAmong.ts'

const one = articleId.parse('0198c0de-0000-7000-8000-000000000001')
const article: NewListItem = { articleId: one, own: noItemFields }
const link = (url: string | null, title = 'T'): NewListItem => ({ articleId: null, own: { ...noItemFields, url, title } })

it('takes what leads elsewhere than all that is there, once', () => {
  const [a, b] = [link('https://e.org/a'), link('https://e.org/b')]
  expect(newAmong([a, b, b, article, link(null, 'Words'), link(null, 'Words')], [link('https://e.org/a', 'Other'), article])).toEqual([
    b,
    link(null, 'Words'),
    link(null, 'Words'),
  ])
})
